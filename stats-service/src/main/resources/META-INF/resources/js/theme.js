// Three themes in a circle: as the system has it, light, dark. The choice stays in this browser.

const KEY = 'testimony.theme';
const NEXT = { auto: 'light', light: 'dark', dark: 'auto' };
const WORDS = { auto: 'Auto', light: 'Light', dark: 'Dark' };

export function themeToggle(button) {
  let theme = document.documentElement.dataset.theme ?? 'auto';
  button.addEventListener('click', () => {
    theme = NEXT[theme];
    apply(theme);
    show();
  });
  show();

  function show() {
    button.dataset.state = theme;
    button.querySelector('[data-part="word"]').textContent = WORDS[theme];
    button.title = `Change to ${WORDS[NEXT[theme]].toLowerCase()}`;
  }
}

function apply(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage can be forbidden; the choice then lasts as long as the page.
  }
}
