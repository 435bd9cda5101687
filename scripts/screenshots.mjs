import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build, install, ROOT, run, say } from './steps.mjs';

/** `npm run screenshots`: the pictures of the README, from the example that `npm run seed` makes. */
const PORT = '4173';
const url = `http://localhost:${PORT}`;
const PICTURES = path.join(ROOT, 'docs/screenshots');
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };

await install();
await build();
const executablePath = await ensureBrowser();
const data = mkdtempSync(path.join(tmpdir(), 'walkaround-pictures-'));
const env = {
  ...process.env,
  NODE_ENV: 'production',
  WALKAROUND_DATA: data,
  PORT,
  HOST: '127.0.0.1',
};
await run(process.execPath, ['scripts/seed.mjs'], { env });
const server = spawn(process.execPath, ['dist/server.mjs'], {
  cwd: ROOT,
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
mkdirSync(PICTURES, { recursive: true });
try {
  await new Promise((resolve) =>
    server.stdout.on('data', (line) => String(line).includes('ready at') && resolve()),
  );
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const light = await signedIn(browser, { ...DESKTOP, colorScheme: 'light' });
  const dark = await signedIn(browser, { ...DESKTOP, colorScheme: 'dark' });
  const phone = await signedIn(browser, { ...PHONE, colorScheme: 'dark' });
  const lead = await signedIn(browser, { ...DESKTOP, colorScheme: 'light' }, 'dana');
  const places = await find(light);
  await picture(light, '/', 'home-light');
  await picture(light, `/projects/${places.project}`, 'project-light');
  await picture(light, `/runs/${places.run}?item=${places.item}`, 'run-light');
  await picture(dark, `/runs/${places.run}?item=${places.item}`, 'run-dark');
  await picture(dark, '/guides/backend-developer', 'guide-dark');
  await picture(light, `/projects/${places.project}/report`, 'report-light');
  await light.goto(`/reviews/${places.review}`);
  await picture(lead, `/reviews/${places.review}`, 'review-light');
  await picture(light, `/projects/${places.project}/insights`, 'insights-light');
  await picture(phone, `/runs/${places.run}`, 'run-phone');
  await browser.close();
  say(`The pictures are in ${path.relative(ROOT, PICTURES)}`);
} finally {
  server.kill();
  rmSync(data, { recursive: true, force: true });
}

async function signedIn(browser, options, name = 'ada') {
  const context = await browser.newContext({ baseURL: url, ...options });
  await context.request.post('/api/auth/sign-in/email', {
    data: { email: `${name}@example.com`, password: 'four owls on a roof' },
  });
  return context.newPage();
}

async function find(page) {
  const get = async (at) => (await (await page.request.get(`/api/v1${at}`)).json()).data;
  const project = (await get('/projects?q=Orders'))[0].id;
  const run = (await get(`/projects/${project}/runs`)).find(
    ({ title }) => title === 'New Endpoint: POST /orders',
  ).id;
  const item = (await get(`/runs/${run}/items`)).find(({ text }) =>
    text.startsWith('Add authorization'),
  ).id;
  const review = (await get(`/projects/${project}/reviews?state=open`))[0].id;
  return { project, run, item, review };
}

async function picture(page, at, name) {
  await page.goto(at, { waitUntil: 'load' });
  // Guidance and relative times come after the page.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}
