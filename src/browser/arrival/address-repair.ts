/**
 * Repairs an address whose fragment is no id of the page. Chats append `&…` or `?…` to a link, or take the punctuation
 * after it for a part of it.
 */
import { readId } from './fragment.ts';

const repair = () => {
  const id = readId(location.hash);
  if (id && `#${id}` !== location.hash && document.getElementById(id)) location.replace(`#${id}`);
};
repair();
addEventListener('hashchange', repair);
