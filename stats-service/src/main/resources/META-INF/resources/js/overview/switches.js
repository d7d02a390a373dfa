// A row of buttons of which one is pressed.

/** Buttons with data-<name>; `onChange(value)` when another is pressed. */
export function pressed(container, name, onChange) {
  const buttons = [...container.querySelectorAll(`[data-${name}]`)];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      onChange(button.dataset[name]);
    });
  }
}
