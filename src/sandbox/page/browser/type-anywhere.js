const ELSEWHERE =
  'input, textarea, select, [contenteditable], dialog, [popover], [role=listbox], [role=radiogroup]';

/**
 * Whoever just begins to type means the composer, wherever they stand, as on Discord; a blank still presses a button.
 * @param {() => void} focus goes to where messages are written
 */
export function typeAnywhere(focus) {
  document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey, isComposing }) => {
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey || isComposing) return;
    if (document.querySelector('dialog[open], :popover-open') !== null) return;
    if (target instanceof Element && target.closest(ELSEWHERE) === null) focus();
  });
}
