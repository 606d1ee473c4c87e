import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../errors.ts';
import type { Attachment } from '../world/entities.ts';
import type { World } from '../world/world.ts';
import { keptName } from './file-name.ts';
import { imageSize } from './image-size.ts';

/** The largest file that a server without boosts takes. */
export const FILE_LIMIT = 10 * 1024 * 1024;

/** A file on its way in. */
export interface Upload {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly description: string | null;
}

/** Keeps the bytes of attachments beside the journal, one file each, named by id. */
export class FileStore {
  readonly #world: World;
  readonly #folder: string;

  constructor(world: World) {
    this.#world = world;
    this.#folder = join(world.folder, 'attachments');
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Writes the bytes and gives the attachment that names them; 40005 when it is too large. */
  keep(channelId: string, upload: Upload): Attachment {
    if (upload.bytes.length > FILE_LIMIT) throw refuse('tooLarge');
    const id = this.#world.ids.next();
    writeFileSync(join(this.#folder, id), upload.bytes);
    const size = imageSize(upload.bytes);
    return {
      id,
      channelId,
      filename: keptName(upload.filename),
      size: upload.bytes.length,
      contentType: upload.contentType,
      description: upload.description,
      width: size?.width ?? null,
      height: size?.height ?? null,
    };
  }

  read(id: string): Uint8Array<ArrayBuffer> | null {
    if (!/^\d+$/.test(id)) return null;
    try {
      return new Uint8Array(readFileSync(join(this.#folder, id)));
    } catch {
      return null;
    }
  }
}
