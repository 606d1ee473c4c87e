import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const README = readFileSync('README.md', 'utf8');
const embedded = [...README.matchAll(/<img src="([^"]+)"[^>]*? alt="([^"]*)"/g)];

test('the README shows pictures, each there, a PNG, small, and told to whoever cannot see it', () => {
  expect(embedded.length).toBeGreaterThan(0);
  for (const [, file = '', alt = ''] of embedded) {
    const bytes = readFileSync(file);
    expect(bytes.subarray(1, 4).toString(), file).toBe('PNG');
    expect(bytes.length, file).toBeLessThan(300 * 1024);
    expect(alt.length, file).toBeGreaterThan(40);
  }
});
