import { expect, type Locator, type Page } from '@playwright/test';

/** Of a group of radios the tabulator reaches one: the chosen one, or the first. */
const isFocused = (element: Element): boolean => {
  const { activeElement } = document;
  if (element === activeElement) return true;
  const name = element.getAttribute('name');
  const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
  return isRadio && name !== null && activeElement?.getAttribute('name') === name;
};

/** Goes on with the tabulator until the wished element has the focus. */
export async function reach(page: Page, wished: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wished.evaluate(isFocused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`120 presses of the tabulator do not reach ${wished}`);
}

/** The element that has the focus shows it. */
export async function expectSeenFocus(element: Locator): Promise<void> {
  const seen = await element.evaluate((node) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  expect(seen, `${element} shows that it has the focus`).toBe(true);
}
