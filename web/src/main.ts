// SPDX-License-Identifier: Apache-2.0
import { mount } from 'svelte';
import App from './App.svelte';
import { session } from './api/session.svelte';
import './app.css';
import './fonts.css';
import { startLanguage } from './messages/catalogue.svelte';
import { listenToLinks } from './routing/router.svelte';

async function start() {
  listenToLinks();
  await Promise.all([startLanguage(), session.start()]);
  mount(App, { target: document.getElementById('app')! });
}

void start();
