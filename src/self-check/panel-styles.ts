/** As text: style sheets a page's policy can't refuse. */
export const panelStyles = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto 16px 16px auto !important;
  z-index: 2147483647 !important;
  display: block !important;
  inline-size: min(440px, calc(100vw - 32px)) !important;
  color-scheme: light dark !important;
  direction: ltr !important;
}
* { box-sizing: border-box; }
section {
  display: flex;
  flex-direction: column;
  max-block-size: min(620px, calc(100vh - 32px));
  overflow: hidden;
  border: 1px solid #5f6b76;
  border-radius: 12px;
  background: #fff;
  color: #1b2530;
  box-shadow: 0 12px 40px rgb(0 0 0 / 30%);
  font: 15px/1.45 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
header { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 12px 16px 0; }
h2 { margin: 0; font-size: 18px; }
h3 { margin: 0; font-size: 15px; }
code { font: 600 14px/1.4 ui-monospace, monospace; }
.verdict { margin: 4px 16px 10px; }
.list { flex: 1; overflow: auto; padding: 4px 16px 12px; border-block: 1px solid #c6ced6; }
.list > h3 { margin-block-start: 14px; }
ul, ol { margin: 0; padding: 0; list-style: none; }
.tag { padding-block: 12px; }
.tag + .tag { border-block-start: 1px solid #dde3e8; }
.state, .shows { margin: 0; color: #4a5763; }
.well .state { color: #136c34; }
.finding { margin-block-start: 8px; padding-inline-start: 10px; border-inline-start: 3px solid #b3261e; }
.kind { color: #a01d16; }
.mend { display: block; color: #2b3a48; }
.mend::before { content: '→ '; content: '→ ' / ''; }
button {
  min-block-size: 32px;
  padding: 4px 12px;
  border: 1px solid #5f6b76;
  border-radius: 8px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.tag button { margin-block-start: 10px; }
button:hover { background: rgb(90 110 130 / 15%); }
:focus-visible { outline: 3px solid #0b63ce; outline-offset: 2px; }
.list:focus-visible { outline-offset: -3px; }
footer { padding: 10px 16px; }
@media (prefers-color-scheme: dark) {
  section { background: #1b2229; color: #e8edf2; border-color: #8c98a4; }
  .list { border-color: #46525d; }
  .tag + .tag { border-color: #38434d; }
  .state, .shows, .mend { color: #c2ccd5; }
  .well .state { color: #7fd69b; }
  .finding { border-color: #ff8a80; }
  .kind { color: #ffa59d; }
  :focus-visible { outline-color: #8ab8ff; }
}
@media (max-width: 700px) {
  :host { inset-inline: 8px !important; inset-block-end: 8px !important; inline-size: auto !important; }
  section { max-block-size: 60vh; }
}
/* At 400 % zoom there is no room for a list that scrolls by itself. */
@media (max-height: 420px) {
  section { max-block-size: calc(100vh - 16px); overflow: auto; }
  .list { flex: none; overflow: visible; }
}
@media print { :host { display: none !important; } }
`;
