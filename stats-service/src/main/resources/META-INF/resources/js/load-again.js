// A page whose scripts could not all be fetched, as when the network changed, tries again by itself: somebody watches it.

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement && target.type === 'module') setTimeout(() => location.reload(), 2000);
  },
  true,
);
