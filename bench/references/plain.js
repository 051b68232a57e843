// The lower bound: a search box and a list, without any library.
import { loadGroups, search } from './order.js';

const input = document.querySelector('input');
const list = document.querySelector('ul');
const rows = await loadGroups('/groups.json');

function show() {
  const items = search(rows, input.value).map(({ group }) => {
    const item = document.createElement('li');
    const name = document.createElement('h3');
    name.textContent = group.name;
    const where = document.createElement('p');
    where.textContent = `${group.time} ${group.location}, ${group.formatted_address}`;
    item.append(name, where);
    return item;
  });
  list.replaceChildren(...items);
}

input.addEventListener('input', show);
show();
