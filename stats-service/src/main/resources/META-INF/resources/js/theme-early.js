// Runs before the first paint, so that a stored theme does not flash. Everything else about the theme is in theme.js.
try {
  const stored = localStorage.getItem('testimony.theme');
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.theme = stored;
} catch {
  // Storage can be forbidden; then the system's theme holds.
}
