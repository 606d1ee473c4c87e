/** @import { FileUpload } from './types.ts' */

/**
 * The files somebody picked, as the user side takes them.
 * @param {HTMLInputElement} input
 * @returns {Promise<FileUpload[]>}
 */
export function uploads(input) {
  return Promise.all(
    [...(input.files ?? [])].map(async (file) => ({ filename: file.name, base64: await base64(file) })),
  );
}

/**
 * @param {File} file
 * @returns {Promise<string>}
 */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(new Error(`${file.name} cannot be read`)));
    reader.readAsDataURL(file);
  });
}
