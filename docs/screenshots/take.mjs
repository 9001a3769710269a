// Takes the README's pictures anew: starts the server given as the argument on an empty folder, becomes a member and looks around.
// Usage: ./dev screenshots
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(folder, '../../web/package.json'))('playwright-core');
const [serverPath] = process.argv.slice(2);
const data = await mkdtemp(join(tmpdir(), 'netflixclone-'));
const settings = ['--urls', 'http://127.0.0.1:0', '--Storage:Directory', data, '--Web:Directory', join(folder, '../../web/dist')];
const server = spawn('dotnet', [serverPath, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = new Promise((resolve) => server.once('exit', resolve));

try {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] });
  try {
    await tour(await browser.newPage({ baseURL: await address(), viewport: { width: 1440, height: 900 } }));
  } finally {
    await browser.close();
  }
} finally {
  server.kill('SIGTERM');
  await ended;
  await rm(data, { recursive: true });
}

/** Where the server listens, once it does. What it writes is read to its end, so that it never waits for us. */
function address() {
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const found = /NetflixClone is ready at (\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    server.once('exit', () => reject(new Error('The server ended before it was ready.')));
  });
}

async function tour(page) {
  const press = (role, name) => page.getByRole(role, { name }).first().click();
  await page.goto('/sign-up');
  await page.getByLabel('E-mail', { exact: true }).fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await press('button', 'Create account');
  await press('button', 'Choose Premium');
  await press('button', 'Approve');
  await press('link', 'Continue');
  await press('link', 'Add profile');
  await page.getByLabel('Name').fill('Ada');
  await press('button', 'Create profile');
  await press('button', 'Watch as Ada');

  const cards = page.locator('[data-card]');
  await cards.first().waitFor();
  const titles = [...new Set(await cards.evaluateAll((links) => links.map((link) => link.pathname)))];
  for (const [number, title] of titles.slice(0, 4).entries()) await watch(page, title, number + 2);
  for (const title of titles.slice(4, 8)) {
    await page.goto(title);
    await press('button', 'I love this');
    await page.getByRole('button', { name: 'I love this', pressed: true }).waitFor();
  }

  await page.goto('/');
  await page.getByRole('region', { name: /^Continue watching/ }).waitFor();
  await picture(page, 'home');
  await page.getByRole('link', { name: 'More info' }).click();
  await page.getByRole('dialog').getByRole('link', { name: /^(Play|Resume)$/ }).waitFor();
  await picture(page, 'title');
}

/** Plays a title from a tenth of its length on, for a moment. */
async function watch(page, title, tenth) {
  await page.goto(title);
  await page.getByRole('link', { name: /^(Play|Resume)$/ }).first().click();
  await page.waitForFunction(() => document.querySelector('video')?.currentTime > 0);
  await page.keyboard.press(String(tenth));
  await page.waitForFunction((part) => {
    const video = document.querySelector('video');
    return video.currentTime > (video.duration * part) / 10 + 1;
  }, tenth);
  await page.mouse.move(700, 450 + tenth);
  if (tenth === 2) await picture(page, 'player');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
}

async function picture(page, name) {
  await page.evaluate(() => Promise.all([...document.images].filter(({ loading }) => loading !== 'lazy').map((image) => image.decode().catch(() => undefined))));
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 });
}
