import sharp from 'sharp';
import { MAX_PIXELS } from './plain-image.js';

/*
 * A process of its own, with no key, no database and no network to speak of: draws the picture that it is given on its
 * input anew, the right way up and without what stands beside it, and ends. Run by redrawn-image.ts and by nothing else.
 */

/** High enough that the small print of a scanned paper stays legible. */
const JPEG = { quality: 90, chromaSubsampling: '4:4:4' } as const;

const [mediaType] = process.argv.slice(2);
const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const picture = sharp(Buffer.concat(parts), { failOn: 'error', limitInputPixels: MAX_PIXELS }).autoOrient();
const drawn = await (mediaType === 'image/png' ? picture.png() : picture.jpeg(JPEG)).toBuffer();
process.stdout.write(drawn);
