import { expect, test } from '@jest/globals';
import { contentSecurityPolicy } from './security-headers';

test('I24: the policy of a page allows scripts and styles by nonce only, and nothing from third parties', () => {
  const policy = contentSecurityPolicy('abc', false, true);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toContain("frame-ancestors 'none'");
});

test('I24: only the development server is allowed more', () => {
  expect(contentSecurityPolicy('abc', true, false)).toMatch(/unsafe-eval/);
  expect(contentSecurityPolicy('abc', true, false)).not.toContain('upgrade-insecure-requests');
});
