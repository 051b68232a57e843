import 'clinic-widgets/define';

const find = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] => {
  const element = document.querySelector(tag);
  if (!element) throw new Error(`no <${tag}>`);
  return element;
};
const cta = find('clinic-contact-cta');
const log = find('output');

find('button').addEventListener('click', () => {
  const banner = find('clinic-medicare-banner');
  banner.status = 'accepting';
  banner.enrolled = true;
  find('clinic-objectives-list').layout = 'cards';
  cta.setAttribute('message', 'Ask us anything.');
  find('clinic-support-group-finder').heading = 'Groups near you';
});
cta.addEventListener('clinic-contact', (event) => {
  log.append(`contact: ${event.method}. `);
});
cta.addEventListener('clinic-enquiry-submit', (event) => {
  event.respondWith(Promise.resolve('sent'));
});
cta.addEventListener('clinic-enquiry-sent', () => {
  log.append('sent.');
});

// @ts-expect-error a status that doesn't exist
find('clinic-medicare-banner').status = 'maybe';
find('clinic-medicare-banner').status = 'coming-soon';
