import { fileTrouble } from './field-rules.js';

/** @import { Filled } from './field-rules.js' */
/** @import { FileUpload } from './types.ts' */

/**
 * The files somebody picked, as the user side takes them, or why they cannot be sent.
 * @param {readonly File[]} files
 * @returns {Promise<Filled<FileUpload[]>>}
 */
export async function uploads(files) {
  const wrong = fileTrouble(files);
  if (wrong !== undefined) return { wrong };
  try {
    return {
      value: await Promise.all(
        files.map(async (file) => ({ filename: file.name, base64: await base64(file) })),
      ),
    };
  } catch (error) {
    // A folder, or a file that went away after it was picked.
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {File} file
 * @returns {Promise<string>}
 */
function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)));
    reader.readAsDataURL(file);
  });
}
