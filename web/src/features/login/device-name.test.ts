import { expect, test } from '@jest/globals';
import { deviceName } from './device-name';

test('I8: a telephone and a computer are told apart, also where their browsers say the same words', () => {
  const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';
  const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';
  const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1';
  expect([android, edge, iphone].map(deviceName)).toEqual(['Chrome · Android', 'Edge · Windows', 'Safari · iPhone']);
});

test('I8: a client that tells nothing about itself has no name', () => {
  expect(deviceName('')).toBeNull();
});
