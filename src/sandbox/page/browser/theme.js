/**
 * Dark or light: the machine's own choice until somebody presses the button.
 * @param {HTMLElement} button
 */
export function setUpTheme(button) {
  const machine = matchMedia('(prefers-color-scheme: light)');
  const show = () => {
    const isLight = (localStorage.getItem('theme') ?? (machine.matches ? 'light' : 'dark')) === 'light';
    document.documentElement.setAttribute('data-theme', isLight ? 'light' : 'dark');
    button.textContent = isLight ? '☾' : '☀';
    button.setAttribute('aria-label', isLight ? 'Use dark colours' : 'Use light colours');
  };
  button.addEventListener('click', () => {
    localStorage.setItem(
      'theme',
      document.documentElement.getAttribute('data-theme') === 'light' ? 'dark' : 'light',
    );
    show();
  });
  machine.addEventListener('change', show);
  show();
}
