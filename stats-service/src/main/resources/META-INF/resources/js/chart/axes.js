// Axes and marks that the charts share.

const FONT = 12;

/** Nothing but equal columns: their labels stand in the page. */
export function columnsAxis(keys, colour, more = {}) {
  return {
    type: 'category',
    data: keys,
    axisTick: { show: false },
    axisLabel: { show: false },
    axisLine: { lineStyle: { color: colour['line-strong'] } },
    ...more,
  };
}

/** Whole things from zero up to `max`, with lines at the ticks of the scale. */
export function wholeAxis({ max, ticks }, colour, more = {}) {
  return {
    type: 'value',
    min: 0,
    max,
    interval: ticks[1] - ticks[0],
    axisLabel: { color: colour['ink-3'], fontSize: FONT, fontFamily: 'inherit' },
    splitLine: { lineStyle: { color: colour.line } },
    ...more,
  };
}

/** Bars of a period that is not over are hatched. */
export function barStyle(color, soft, partial) {
  return partial ? { color: soft, decal: { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 } } : { color };
}

/** Shaded columns for the periods in `keys`, as ECharts wants them: on one series. */
export function shaded(keys, color) {
  return {
    silent: true,
    animation: false,
    itemStyle: { color },
    data: keys.map((key) => [{ xAxis: key }, { xAxis: key }]),
  };
}

/** A line from low to high with a cap at each end, and a figure above it unless it is 0; data are [column, low, high, figure]. */
export function whiskers(data, colour, index = 0) {
  const line = (shape, stroke, lineWidth) => ({ type: 'line', shape, style: { stroke, lineWidth }, transition: ['shape'] });
  return {
    type: 'custom',
    silent: true,
    z: 5,
    xAxisIndex: index,
    yAxisIndex: index,
    data,
    renderItem: (params, api) => {
      const [x, low] = api.coord([api.value(0), api.value(1)]);
      const [, high] = api.coord([api.value(0), api.value(2)]);
      const half = Math.max(2, Math.min(5, api.size([1, 0])[0] * 0.16));
      const shapes = [[x, low, x, high], [x - half, low, x + half, low], [x - half, high, x + half, high]].map(([x1, y1, x2, y2]) => ({ x1, y1, x2, y2 }));
      const strokes = low === high ? [] : [...shapes.map((shape) => line(shape, colour.sheet, 4)), ...shapes.map((shape) => line(shape, colour.range, 1.6))];
      const figure = api.value(3);
      const words = { type: 'text', x, y: high - 6, transition: ['y'], style: { text: figure > 0 ? String(figure) : '', fill: colour['ink-2'], fontSize: FONT, fontWeight: 600, fontFamily: 'inherit', align: 'center', verticalAlign: 'bottom' } };
      return { type: 'group', children: [...strokes, words] };
    },
  };
}
