import { rename, rm } from 'node:fs/promises';
import { DeskError } from '@desk/desk/desk-error';
import sharp from 'sharp';

/** More than any camera or screen makes; what unpacks to more is there to fill our memory. */
const maxPixels = 120_000_000;
const timeoutSeconds = 30;

// Two large pictures at once are enough for a process that also answers everybody else.
sharp.concurrency(1);
sharp.cache(false);

const formats = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
} as const;
export type ImageType = keyof typeof formats;
export const isImage = (content_type: string): content_type is ImageType => content_type in formats;

/**
 * Draws an image anew, in its place and kind: what is not pixels, such as where a photo was taken, or a second file hidden
 * behind the first, is gone.
 *
 * @throws DeskError `image_unreadable`
 */
export async function redrawImage(file: string, type: ImageType): Promise<void> {
  const redrawn = `${file}.redrawn`;
  const image = sharp(file, {
    animated: type === 'image/gif' || type === 'image/webp',
    limitInputPixels: maxPixels,
    failOn: 'error',
  })
    .autoOrient()
    .timeout({ seconds: timeoutSeconds });
  try {
    await image.toFormat(formats[type]).toFile(redrawn);
  } catch (error) {
    await rm(redrawn, { force: true });
    if (isOutOfSpace(error)) throw new DeskError('storage_full', {}, { cause: error });
    throw new DeskError('image_unreadable', {}, { cause: error });
  }
  await rename(redrawn, file);
}

/** libvips says it in words only. */
function isOutOfSpace(error: unknown): boolean {
  return error instanceof Error && /no space left|disk quota|read-only file system/i.test(error.message);
}
