// SPDX-License-Identifier: Apache-2.0
/** The address bar as state. Links are plain <a href>; clicks on them do not reload the page. */
class Router {
  path = $state(location.pathname);
  search = $state(location.search);

  go(url: string, replace = false): void {
    if (replace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    this.read();
    if (!replace) scrollTo(0, 0);
  }

  read(): void {
    this.path = location.pathname;
    this.search = location.search;
  }

  query(name: string): string | undefined {
    return new URLSearchParams(this.search).get(name) ?? undefined;
  }

  /** Changes one part of the query and keeps the page. */
  set(name: string, value: string | undefined): void {
    const query = new URLSearchParams(this.search);
    if (value === undefined) query.delete(name);
    else query.set(name, value);
    const text = query.toString();
    this.go(text ? `${this.path}?${text}` : this.path, true);
  }
}

export const router = new Router();

function ownLink(event: MouseEvent): HTMLAnchorElement | null {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey
  )
    return null;
  const link = (event.target as Element).closest('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin)
    return null;
  if (/^\/(api|print)\//.test(link.pathname)) return null;
  const samePage = link.pathname === location.pathname && link.search === location.search;
  return samePage && link.hash ? null : link;
}

export function listenToLinks(): void {
  addEventListener('popstate', () => router.read());
  addEventListener('click', (event) => {
    const link = ownLink(event);
    if (!link) return;
    event.preventDefault();
    router.go(link.pathname + link.search);
  });
}
