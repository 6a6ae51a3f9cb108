/**
 * Mends an address whose fragment names nothing on the page: chats append `&…` or `?…` to a link, or take the
 * punctuation after it for a part of it. What follows the first character that no id has is cut off, and the rest
 * is tried again.
 */
const repair = () => {
  const [id] = /^[\w-]*/.exec(location.hash.slice(1)) ?? [''];
  if (id && `#${id}` !== location.hash && document.getElementById(id)) location.replace(`#${id}`);
};
repair();
addEventListener('hashchange', repair);
