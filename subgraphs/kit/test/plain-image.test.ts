import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { scanBytes } from '../src/clamd.js';
import { trueType } from '../src/files.js';
import { MAX_PIXELS, plainImage, UnsoundImage } from '../src/plain-image.js';
import { testScanner } from '../testing/clamd.js';

const SECRET = 'GPS 44.3845 7.5427';
const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const header = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  data.writeUInt8(8, 8);
  return chunk('IHDR', data);
};
const HEAD = Buffer.from('89504e470d0a1a0a', 'hex');
const picture = chunk('IDAT', deflateSync(Buffer.from([0, 255])));
const END = chunk('IEND', Buffer.alloc(0));
const png = (width = 1, height = 1, between: Buffer[] = [], behind = '') =>
  Buffer.concat([HEAD, header(width, height), ...between, picture, END, Buffer.from(behind)]);

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
const frame = (width: number, height: number): Buffer => {
  const data = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  data.writeUInt16BE(height, 1);
  data.writeUInt16BE(width, 3);
  return segment(0xc0, data);
};
const turn = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
const jpeg = (width = 1, height = 1, between: Buffer[] = [], behind = '') =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...between,
    frame(width, height),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
    Buffer.from(behind),
  ]);

const spoken = [
  ['png', 'text', png(1, 1, [chunk('tEXt', Buffer.from(SECRET))])],
  ['png', 'EXIF', png(1, 1, [chunk('eXIf', Buffer.from(SECRET))])],
  ['png', 'a private chunk', png(1, 1, [chunk('prVt', Buffer.from(SECRET))])],
  ['png', 'something behind its end', png(1, 1, [], `PK\x03\x04${SECRET}`)],
  ['jpeg', 'EXIF', jpeg(1, 1, [segment(0xe1, Buffer.from(`Exif\0\0${SECRET}`))])],
  ['jpeg', 'XMP', jpeg(1, 1, [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`))])],
  ['jpeg', 'a comment', jpeg(1, 1, [segment(0xfe, Buffer.from(SECRET))])],
  ['jpeg', 'an unknown segment', jpeg(1, 1, [segment(0xed, Buffer.from(SECRET))])],
  ['jpeg', 'something behind its end', jpeg(1, 1, [], `<script>${SECRET}</script>`)],
] as const;

describe('TH14: images', () => {
  test.each(spoken)('TH14: a %s that carries %s leaves it behind, its picture stays', (kind, _what, bytes) => {
    expect(trueType(bytes)).toBe(`image/${kind}`);
    expect(bytes.includes(SECRET)).toBe(true);
    const plain = plainImage(`image/${kind}`, bytes);
    expect(plain.includes(SECRET)).toBe(false);
    expect(trueType(plain)).toBe(`image/${kind}`);
    expect(plain.equals(kind === 'png' ? png() : jpeg())).toBe(true);
  });

  test('TH14: which way is up is the only thing of EXIF that is kept', () => {
    const plain = plainImage('image/jpeg', jpeg(1, 1, [segment(0xe1, Buffer.concat([turn, Buffer.from(SECRET)]))]));
    expect(plain.includes(turn)).toBe(true);
    expect(plain.includes(SECRET)).toBe(false);
  });

  test.each([
    ['a PNG of 30,000 by 30,000', 'image/png', png(30_000, 30_000)],
    ['a PNG without pixels', 'image/png', png(0, 1)],
    ['a PNG that is cut off', 'image/png', png().subarray(0, -6)],
    [
      'a PNG whose chunk claims more than there is',
      'image/png',
      Buffer.concat([HEAD, Buffer.from('7fffffff49484452', 'hex'), Buffer.alloc(20)]),
    ],
    ['a PNG that begins with its picture', 'image/png', Buffer.concat([HEAD, picture, header(1, 1), END])],
    ['a JPEG of 60,000 by 60,000', 'image/jpeg', jpeg(60_000, 60_000)],
    ['a JPEG that is cut off', 'image/jpeg', jpeg().subarray(0, -3)],
    [
      'a JPEG without a size',
      'image/jpeg',
      Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xda, Buffer.alloc(6)), Buffer.from([0xff, 0xd9])]),
    ],
    ['a page that begins like a JPEG', 'image/jpeg', Buffer.from('\xff\xd8\xff<html><script>', 'latin1')],
    ['a JPEG of nothing', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ])('TH14: %s is refused', (_what, type, bytes) => {
    expect(() => plainImage(type, bytes)).toThrow(UnsoundImage);
    expect(MAX_PIXELS).toBeLessThan(30_000 * 30_000);
  });

  test('F22 TH14: no bytes break it in another way than a refusal', () => {
    const [first, second] = [png(3, 3, [chunk('tEXt', Buffer.from(SECRET))]), jpeg(3, 3, [segment(0xe1, turn)])];
    for (let at = 0; at < 4_000; at += 1) {
      for (const [type, whole] of [
        ['image/png', first],
        ['image/jpeg', second],
      ] as const) {
        const bytes = Buffer.from(whole);
        const place = 2 + ((at * 7919) % (bytes.length - 2));
        bytes[place] = (at * 31) % 256;
        try {
          expect(plainImage(type, bytes).length).toBeLessThanOrEqual(bytes.length + 40);
        } catch (error) {
          expect(error).toBeInstanceOf(UnsoundImage);
        }
      }
    }
  });
});

describe('TH14: the scanner', () => {
  const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

  test('TH14: clamd is given the whole file and believed', async () => {
    const scanner = await testScanner();
    const big = Buffer.alloc(300_000, 7);
    expect(await scanBytes(scanner.address, big)).toEqual({ found: null });
    expect(scanner.seen[0]?.equals(big)).toBe(true);
    expect(await scanBytes(scanner.address, Buffer.from(EICAR))).toEqual({ found: 'Eicar-Test-Signature' });
    await scanner.close();
  });

  test.each(['silent', 'mute', 'confused'] as const)(
    'TH14: a scanner that is %s is not taken for a clean verdict',
    async (mood) => {
      const scanner = await testScanner();
      scanner.mood = mood;
      await expect(scanBytes(scanner.address, Buffer.from('x'), 300)).rejects.toThrow('The scanner');
      await scanner.close();
    },
  );

  test('TH14: nor is one that is not there', async () => {
    await expect(scanBytes('127.0.0.1:1', Buffer.from('x'), 300)).rejects.toThrow('cannot be reached');
  });
});
