import { resolveBrowser } from './browser.ts';

/* Says which browser the journeys are walked in; exits with 1 where none starts, with what each answered. */
try {
  console.log((await resolveBrowser()).origin);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
