/** Largest image, in pixels: a photograph of a telephone has fifty million at most. */
export const MAX_PIXELS = 60_000_000;

/** Why an image is not taken. */
export class UnsoundImage extends Error {}

const refuse = (why: string): never => {
  throw new UnsoundImage(why);
};

const withinBounds = (width: number, height: number): void => {
  if (width < 1 || height < 1) refuse('has no pixels');
  if (width * height > MAX_PIXELS) refuse('has too many pixels');
};

/** Chunks that make the picture; texts, times, places and everything private is left behind. */
const PNG_KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs']);
const PNG_HEAD = 8;

/** The same PNG with nothing but its picture: no text, no EXIF, nothing behind its end (TH14). */
function plainPng(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, PNG_HEAD)];
  for (let at = PNG_HEAD, n = 0; ; n += 1) {
    if (at + 12 > bytes.length) refuse('is cut off');
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length || n > 100_000) refuse('is cut off');
    if ((n === 0) !== (name === 'IHDR')) refuse('does not begin with its size');
    if (n === 0) withinBounds(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    if (PNG_KEPT.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(parts);
    at = end;
  }
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** JFIF, the colour profile and Adobe's colour transform are needed to show it; EXIF, XMP and comments are not. */
const isKept = (marker: number): boolean =>
  !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) || marker === 0xe0 || marker === 0xe2 || marker === 0xee;

/** Turns an image that EXIF said to turn: the one thing of it that is kept, in the smallest form. */
function orientationOf(segment: Buffer): number {
  if (segment.toString('latin1', 4, 8) !== 'Exif' || segment.length < 20) return 1;
  const tiff = segment.subarray(10);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  for (let n = 0; n < Math.min(short(first), 200); n += 1) {
    if (short(first + 2 + n * 12) === 0x0112) return short(first + 2 + n * 12 + 8);
  }
  return 1;
}

const turned = (orientation: number): Buffer[] =>
  orientation >= 2 && orientation <= 8
    ? [
        Buffer.from(
          `ffe100224578696600004d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, '0')}000000000000`,
          'hex',
        ),
      ]
    : [];

/** The same JPEG with nothing but its picture and which way is up: no place, no camera, nothing behind its end (TH14). */
function plainJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = 1;
  let isSized = false;
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker < 0xc0) refuse('is not a JPEG inside');
    if (marker === 0xd9) refuse('has no picture');
    if (at + 4 > bytes.length) refuse('is cut off');
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end <= at + 3) refuse('is cut off');
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      if (segment.length < 9) refuse('is cut off');
      withinBounds(segment.readUInt16BE(7), segment.readUInt16BE(5));
      isSized = true;
    }
    if (marker === 0xe1) orientation = Math.max(orientation, orientationOf(segment));
    if (isKept(marker)) kept.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    const close = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
    if (!isSized || close < at) refuse('is cut off');
    const scans = pictureUpTo(bytes, at);
    return Buffer.concat([bytes.subarray(0, 2), ...turned(orientation), ...kept, scans]);
  }
}

/** Compressed picture, further tables and scans, up to the first end of image. */
function pictureUpTo(bytes: Buffer, from: number): Buffer {
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), from);
  return bytes.subarray(from, end + 2);
}

/** A photograph or scan without what it says beside the picture; throws UnsoundImage where it is not one. */
export const plainImage = (mediaType: string, bytes: Buffer): Buffer =>
  mediaType === 'image/png' ? plainPng(bytes) : mediaType === 'image/jpeg' ? plainJpeg(bytes) : bytes;
