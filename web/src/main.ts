// SPDX-License-Identifier: Apache-2.0
import { mount } from 'svelte';
import App from './App.svelte';
import { session } from './api/session.svelte';
import './app.css';
import './fonts.css';
import { startLanguage, want } from './messages/catalogue.svelte';
import { listenToLinks } from './routing/router.svelte';
import { findRoute } from './routing/routes';

/**
 * On a slow connection every request that waits for another costs most of a second. So the page of
 * the address, its sentences and its data are asked for before anything is drawn. /api/me is on its
 * way since index.html; a guest fetches the page of signing in only.
 */
async function start() {
  listenToLinks();
  const language = startLanguage();
  await session.start();
  const route = findRoute(location.pathname)?.route;
  if (session.me && route) {
    // App asks for both again and says what failed.
    Promise.all([route.load(), want(...route.parts)]).catch(() => {});
    route.ahead?.(session.me);
  }
  await language;
  const app = document.getElementById('app')!;
  app.replaceChildren();
  mount(App, { target: app });
}

void start();
