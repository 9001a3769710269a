/**
 * Takes a picture of every page at three widths: `node mock/look.mjs http://localhost:5173 OUT [page …]`.
 * Needs Chromium and a server that takes any sign-up, such as the mock.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [base = 'http://localhost:5173', out = '../artifacts/look', ...only] = process.argv.slice(2);
const widths = [[390, 844], [1280, 800], [1920, 1080]];
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--autoplay-policy=no-user-gesture-required'] });
const context = await browser.newContext();
const page = await context.newPage();
page.on('pageerror', (error) => console.log('page error:', error.message));
page.on('console', (message) => message.type() === 'error' && console.log('console:', message.text()));

async function picture(name, { full = false, act } = {}) {
  if (only.length && !only.some((part) => name.includes(part))) return;
  for (const [width, height] of widths) {
    await page.setViewportSize({ width, height });
    await act?.(width);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.evaluate(() => Promise.all([document.fonts.ready, ...[...document.images].filter((image) => image.loading !== 'lazy').map((image) => image.decode().catch(() => undefined))]));
    await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: full, animations: 'disabled' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.log(`${name} at ${width}: ${wide} px too wide`);
  }
}
const go = (path) => page.goto(base + path, { waitUntil: 'networkidle' });
const press = (role, name) => page.getByRole(role, { name }).first().click();

await go('/');
await picture('landing', { full: true });
await go('/sign-up');
await picture('sign-up');
await page.getByLabel('E-mail').fill('not an address');
await press('button', 'Create account');
await picture('sign-up-mistakes');
await page.getByLabel('E-mail').fill(`owner-${Date.now()}@example.org`);
await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
await press('button', 'Create account');
await page.getByRole('heading', { name: 'Choose your plan' }).waitFor();
await picture('choose-plan', { full: true });
await go('/subscribe/cancelled');
await picture('subscribe-cancelled');
await go('/subscribe/return');
await picture('subscribe-return-unknown');
await go('/choose-plan');
await press('button', 'Choose Standard');
await page.getByRole('heading', { name: 'Your subscription is active' }).waitFor();
await picture('subscribe-return');
await press('link', 'Continue');
await picture('profiles-empty');
for (const name of ['Ada', 'Little Grace', 'Wolfeschlegelsteinhausenbergerdorff']) {
  await press('link', 'Add profile');
  await page.getByLabel('Name').fill(name);
  if (name === 'Ada') await picture('profile-new', { full: true });
  if (name.startsWith('Little')) await page.getByLabel('Kids profile').check();
  await press('button', 'Create profile');
  await page.getByRole('heading', { name: 'Who is watching?' }).waitFor();
}
await picture('profiles');
await press('link', 'Manage profiles');
await picture('profiles-manage');
await press('link', 'Edit Ada');
await picture('profile-edit', { full: true });
await go('/profiles');
await press('button', 'Watch as Ada');
await page.getByRole('link', { name: 'Play' }).first().waitFor();
await picture('home');
await picture('home-full', { full: true });
await picture('home-card', { act: async (width) => {
  if (width < 500) return;
  await page.mouse.move(0, 0);
  await page.locator('[data-card]').nth(2).scrollIntoViewIfNeeded();
  await page.locator('[data-card]').nth(2).hover();
  await page.getByRole('link', { name: /^More about/ }).waitFor();
} });
await picture('title-dialog', { act: async () => {
  await go('/');
  await page.locator('[data-card]').nth(1).click();
  await page.getByRole('dialog').getByRole('heading', { level: 1 }).waitFor();
} });
await go('/title/metropolis');
await picture('title-page', { full: true });
await go('/title/nothing-here');
await picture('title-missing');
await go('/browse');
await picture('browse', { full: true });
await go('/genres/comedy');
await picture('genre');
await go('/my-list');
await picture('my-list-empty');
await go('/search');
await picture('search-empty');
await go('/search?q=ch');
await picture('search');
await go('/search?q=zzzz');
await picture('search-nothing');
await go('/account');
await picture('account', { full: true });
await go('/owner');
await picture('owner', { full: true });
await go('/no-such-page');
await picture('not-found');
await browser.close();
