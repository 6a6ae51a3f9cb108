/**
 * A page that Back brings from the browser's memory looks as it was left. If the reading settings have changed since it
 * was loaded, it is loaded anew.
 */
const read = () => {
  try {
    return localStorage.getItem('settings');
  } catch {
    return;
  }
};
const loaded = read();
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && read() !== loaded) location.reload();
});
