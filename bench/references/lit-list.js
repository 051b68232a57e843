// The floor for the finder: the same search box and list as one bare Lit element.
import { LitElement, css, html } from 'lit';
import { loadGroups, search } from './order.js';

class BareList extends LitElement {
  static styles = css`
    :host {
      display: block;
      min-height: 60em;
    }
  `;
  static properties = { rows: { state: true }, text: { state: true } };

  constructor() {
    super();
    this.rows = [];
    this.text = '';
  }

  async connectedCallback() {
    super.connectedCallback();
    this.rows = await loadGroups('/groups.json');
  }

  render() {
    return html`<input
        type="search"
        @input=${(event) => {
          this.text = event.target.value;
        }}
      />
      <ul>
        ${search(this.rows, this.text).map(
          ({ group }) =>
            html`<li>
              <h3>${group.name}</h3>
              <p>${group.time} ${group.location}, ${group.formatted_address}</p>
            </li>`,
        )}
      </ul>`;
  }
}
customElements.define('bare-list', BareList);
