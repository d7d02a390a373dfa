// One drawing of the charting library inside a node. The library is loaded once, after the page's first figures are there.

import { colours, onThemeChange } from './colours.js';

const LIBRARY = '../../lib/echarts/echarts.esm.min.js';
const MOVE_MS = 420;
let library = null;

/**
 * A drawing made by `build({colour, echarts, width, height})` → options, anew at each `draw()`, when the theme changes
 * and when the node's size does. Nothing is drawn while the node is not seen.
 */
export function surface(node, build) {
  let chart = null;
  let wanted = false;

  async function draw() {
    wanted = true;
    if (!library) library = loaded();
    const echarts = await library;
    if (!echarts || !wanted || node.clientWidth === 0 || node.clientHeight === 0) return;
    wanted = false;
    chart ??= echarts.init(node, null, { renderer: 'svg' });
    const size = { width: node.clientWidth, height: node.clientHeight };
    if (chart.getWidth() !== size.width || chart.getHeight() !== size.height) chart.resize({ ...size, silent: true });
    chart.setOption({ ...stillness(), ...build({ colour: colours(), echarts, ...size }) }, { notMerge: false, replaceMerge: ['series', 'grid', 'xAxis', 'yAxis'] });
  }

  new ResizeObserver(() => (wanted || chart) && draw()).observe(node);
  onThemeChange(() => {
    if (chart && node.isConnected) draw();
    return !chart || node.isConnected;
  });
  return { draw };
}

// The drawing is told in words and figures beside it; it takes no focus and no pointer of its own.
function stillness() {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    aria: { enabled: false },
    animation: !still,
    animationDuration: MOVE_MS,
    animationDurationUpdate: MOVE_MS,
    animationEasingUpdate: 'cubicOut',
    backgroundColor: 'transparent',
  };
}

async function loaded() {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  try {
    return await import(LIBRARY);
  } catch (error) {
    console.error('The charting library could not be loaded; the tables hold the figures.', error);
    for (const figure of document.querySelectorAll('.figure')) figure.querySelector('[data-view="table"]')?.click();
    return null;
  }
}
