// The forms of dates that feeds and site maps prescribe.

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** Whether `text` is a date-time of RFC 3339, zone included. */
export const isRfc3339 = (text) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text) && exists(text);

/** Whether `text` is a date of the W3C's note on dates: a year, month, day, or date-time with a zone. */
export const isW3cDate = (text) =>
  /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/.test(text) && exists(text);

/** Whether the calendar has the day and the clock the time. */
function exists(text) {
  if (Number.isNaN(Date.parse(text))) return false;
  const day = DAY.exec(text);
  if (!day) return true;
  const [year, month, date] = day.slice(1).map(Number);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date;
}
