import { Hono } from 'hono';
import { isLinkAlive } from './api/attachment.ts';
import type { Core } from './core.ts';

/** The place where attachments are fetched from, by links that expire. */
export function cdnApp(core: Core): Hono {
  const app = new Hono().basePath('/attachments');
  app.get('/:channel/:attachment/:filename', (context) => {
    const { attachment, filename } = context.req.param();
    const { ex = '', hm = '' } = context.req.query();
    const bytes = isLinkAlive(core, attachment, ex, hm) ? core.files.read(attachment) : null;
    if (bytes === null) return context.text('This content is no longer available.', 404);
    const isImage = /\.(png|jpe?g|gif|webp)$/i.test(filename);
    return context.body(bytes, 200, {
      'Content-Type': isImage ? imageType(filename) : 'application/octet-stream',
      // Whatever somebody uploaded must never run as a page of this server.
      'Content-Disposition': isImage ? 'inline' : 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=3600',
    });
  });
  return app;
}

function imageType(filename: string): string {
  const ending = filename.split('.').at(-1)?.toLowerCase() ?? '';
  return `image/${ending === 'jpg' ? 'jpeg' : ending}`;
}
