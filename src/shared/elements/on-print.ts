import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { media } from './media.js';
import { pageWindow } from './native.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Tells when the page is drawn for paper, by whatever button or tool, and when that is over. */
export function onPrint(host: ReactiveControllerHost, tell: (isPrinting: boolean) => void): void {
  let paper: Partial<MediaQueryList> | undefined;
  let isPrinting = false;
  const listen = ({ type }: Event): void => {
    const now = type === 'change' ? (paper?.matches ?? false) : type === 'beforeprint';
    if (now === isPrinting) return;
    isPrinting = now;
    tell(now);
  };
  const controller: ReactiveController = {
    hostConnected() {
      paper ??= media('print');
      paper.addEventListener?.('change', listen);
      pageWindow.addEventListener('beforeprint', listen);
      pageWindow.addEventListener('afterprint', listen);
    },
    hostDisconnected() {
      paper?.removeEventListener?.('change', listen);
      pageWindow.removeEventListener('beforeprint', listen);
      pageWindow.removeEventListener('afterprint', listen);
      isPrinting = false;
    },
  };
  host.addController(controller);
}

/** On paper nothing can be opened: all stands open while the page is printed. */
export function openForPrint(host: Host): void {
  let opened: readonly HTMLDetailsElement[] = [];
  onPrint(host, (isPrinting) => {
    if (isPrinting) opened = [...host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = isPrinting;
  });
}
