/** What people do in WordPress, by its own pages. */

/** Logs in as one of the trial's users, in a browser window of their own. */
export async function logIn(browser, site, user) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(180_000);
  // WordPress asks for pictures of its users elsewhere; the trial asks nobody.
  await context.route(
    (url) => url.origin !== site.address && /^https?:$/.test(url.protocol),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  await page.goto(`${site.address}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill('password');
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
  return page;
}

/** Installs the plugin's zip as an administrator does, and turns it on. */
export async function install(page, site, zip) {
  await page.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(zip);
  await page.locator('#install-plugin-submit').click();
  await page.locator('.wrap a.button-primary').click();
  await page.waitForURL(/plugins\.php/);
}

/** Fills in some settings and saves them; what the page said. */
export async function saveSettings(page, site, settings) {
  await page.goto(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`);
  for (const [name, value] of Object.entries(settings)) {
    const field = page.locator(`#clinic-widgets-${name}`);
    const isChoice = await field.evaluate((element) => element.localName === 'select');
    await (isChoice ? field.selectOption(value) : field.fill(value));
  }
  await page.locator('#submit').click();
  await page.waitForURL(/settings-updated/);
  return (await page.locator('.notice').allInnerTexts()).join('\n');
}

/**
 * Writes a page in the block editor with blocks picked from the list, text that is typed, or code that is pasted, and publishes
 * it; its address and what was stored.
 */
export async function writePage(page, site, { title, blocks = [], text = '', code = '', check }) {
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await canvas.locator('.editor-post-title, .wp-block-post-title').first().fill(title);
  if (blocks.length > 0) {
    await page.locator('button[aria-label="Toggle block inserter"]').click();
    for (const name of blocks) {
      await page.getByRole('searchbox').first().fill(name);
      await page.getByRole('option', { name }).click();
    }
    await page.locator('button[aria-label="Toggle block inserter"]').click();
  }
  if (text) {
    await canvas.locator('.block-editor-default-block-appender, [data-type="core/paragraph"]').last().click();
    await page.keyboard.type(text);
  }
  if (code) {
    await page.keyboard.press('ControlOrMeta+Shift+Alt+m');
    await page.locator('textarea.editor-post-text-editor').fill(code);
    // The editor would keep showing code to this user.
    await page.keyboard.press('ControlOrMeta+Shift+Alt+m');
    await canvas.locator('.wp-block-post-title').first().waitFor();
  }
  await check?.(page, canvas);
  await page.locator('.editor-post-publish-panel__toggle').click();
  await page.locator('.editor-post-publish-button').click();
  const link = page.locator('.post-publish-panel__postpublish-buttons a').first();
  return { address: await link.getAttribute('href'), stored: await storedText(page) };
}

const storedText = (page) =>
  page.evaluate(() => window.wp.data.select('core/editor').getCurrentPostAttribute('content'));
