// Before the first paint: the colour scheme chosen here, else the system's. A file, since the policy allows no inline script.
(function () {
  var mode = 'system';
  try {
    mode = localStorage.getItem('mui-mode') || 'system';
  } catch (error) {
    // Storage may be forbidden; the system decides then.
  }
  var dark =
    mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mui-color-scheme', dark ? 'dark' : 'light');
})();
