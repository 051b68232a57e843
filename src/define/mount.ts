const PREFIX = 'data-';
const MARK = `${PREFIX}clinic-widget`;

/** Puts the tag into a `<div data-clinic-widget="contact-cta" data-phone="…">`: the only markup some content systems keep. */
function mount(place: Element): void {
  const tag = `clinic-${place.getAttribute(MARK)?.trim().toLowerCase() ?? ''}`;
  if (!customElements.get(tag) || place.querySelector(tag)) return;
  const element = document.createElement(tag);
  for (const { name, value } of place.attributes) {
    if (name !== MARK && name.startsWith(PREFIX)) element.setAttribute(name.slice(PREFIX.length), value);
  }
  // What stood there is the fallback, as it would be in a tag written by hand.
  element.append(...place.childNodes);
  place.append(element);
}

const mountAll = (): void => {
  document.querySelectorAll(`[${MARK}]`).forEach(mount);
};

/** Mounts every marked place on the page, and those that come later: some themes load their content afterwards. */
export function mountPlaces(): void {
  mountAll();
  new MutationObserver(mountAll).observe(document, { subtree: true, childList: true });
}
