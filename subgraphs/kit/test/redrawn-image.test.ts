import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { plainImage, UnsoundImage } from '../src/plain-image.js';
import { redrawnImage } from '../src/redrawn-image.js';
import { HOLLOW_PNG } from '../testing/hollow-image.js';

const SECRET = 'GPS 44.3845 7.5427';
const PAYLOAD = Buffer.from('<?php system($_GET[0]);?>');
const [RED, BLUE] = [
  { r: 220, g: 20, b: 20 },
  { r: 20, g: 20, b: 220 },
];
/** Red on the left, blue on the right, so that what is up can be told. */
const scene = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: BLUE } }).composite([
    { input: { create: { width: 20, height: 20, channels: 3, background: RED } }, left: 0, top: 0 },
  ]);
const colourAt = async (bytes: Buffer, x: number, y: number): Promise<'red' | 'blue'> => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [red = 0, , blue = 0] = data.subarray((y * info.width + x) * info.channels);
  return red > blue ? 'red' : 'blue';
};
/** An uncompressed PNG whose very pixels spell something. */
const spelling = async () => {
  const pixels = Buffer.alloc(30 * 30 * 3, 7);
  PAYLOAD.copy(pixels, 300);
  return sharp(pixels, { raw: { width: 30, height: 30, channels: 3 } })
    .png({ compressionLevel: 0, adaptiveFiltering: false })
    .toBuffer();
};

describe('TH14: an image is drawn anew', () => {
  test.each(['jpeg', 'png'] as const)(
    'TH14: a %s keeps its picture and its type, and nothing that stood beside it',
    async (kind) => {
      const given = await scene()
        .toFormat(kind)
        .withExif({ IFD0: { Copyright: SECRET } })
        .toBuffer();
      expect(given.includes(SECRET)).toBe(true);
      const drawn = await redrawnImage(`image/${kind}`, Buffer.concat([given, Buffer.from(SECRET)]));
      expect(drawn.includes(SECRET)).toBe(false);
      expect(await sharp(drawn).metadata()).toMatchObject({ format: kind, width: 40, height: 20 });
      expect([await colourAt(drawn, 5, 10), await colourAt(drawn, 35, 10)]).toEqual(['red', 'blue']);
    },
  );

  test('TH14: what was turned by EXIF stands upright, and says nothing of it any more', async () => {
    const given = await scene().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const drawn = await redrawnImage('image/jpeg', given);
    const told = await sharp(drawn).metadata();
    expect([told.width, told.height, told.orientation]).toEqual([20, 40, undefined]);
    expect([await colourAt(drawn, 10, 5), await colourAt(drawn, 10, 35)]).toEqual(['red', 'blue']);
  });

  test('TH14: what the packed picture itself spells is not in the file any more', async () => {
    const given = await spelling();
    expect(given.includes(PAYLOAD)).toBe(true);
    expect((await redrawnImage('image/png', given)).includes(PAYLOAD)).toBe(false);
  });

  test('TH14 twin: with only what stands beside it left out, what the picture spells stays', async () => {
    expect(plainImage('image/png', await spelling()).includes(PAYLOAD)).toBe(true);
  });

  test('TH14: what has the frame of a picture and none inside is refused, and the next is drawn', async () => {
    const whole = await scene().png().toBuffer();
    expect(plainImage('image/png', HOLLOW_PNG)).toEqual(HOLLOW_PNG);
    await expect(redrawnImage('image/png', HOLLOW_PNG)).rejects.toThrow(UnsoundImage);
    expect((await redrawnImage('image/png', whole)).length).toBeGreaterThan(0);
  });

  test('TH14: what is no image goes through as it is', async () => {
    const pdf = Buffer.from('%PDF-1.7');
    expect(await redrawnImage('application/pdf', pdf)).toBe(pdf);
  });
});
