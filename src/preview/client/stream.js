// The page's stream of events. Browsers allow few connections to a host, and a stream
// holds one for good: only a tab that is seen has one. EventSource would try again
// with the address of its first connection; here each attempt asks for a new address,
// because the key in it changes without a reload.

/** How long a hidden tab keeps its stream: going to another tab and back costs nothing. */
const HIDDEN_FOR = 3000;
/** The wait before the next attempt: doubled after each, up to the longest. */
const SHORTEST = 250;
const LONGEST = 2000;
/** By this name tabs tell each other that one opens a stream: those behind it end theirs at once. */
const OPENING = "huibian:opening";
/** How long the server may be away before the page says so. */
const PATIENCE = 1200;
/** A clock that ticks this often and has missed a minute tells that the machine slept. */
const TICK = 5000;
const SLEPT = 60000;

/**
 * Follows events while the page is seen. `address()` gives where to connect; `on`
 * holds a function for each event, which is given its JSON; `away(true)` is called
 * when the server has been away for a while, `away(false)` when it is back.
 * Gives `{ close }`.
 */
export function openStream({ address, on, away }) {
  let source = null;
  let shown = true;
  let wait = SHORTEST;
  let retry = 0;
  let parting = 0;
  let others = null;
  let missing = 0;

  const isWanted = () => shown && document.visibilityState === "visible";

  const stay = () => {
    clearTimeout(parting);
    others?.close();
    others = null;
  };

  const drop = () => {
    clearTimeout(retry);
    stay();
    source?.close();
    source = null;
  };

  const stop = () => {
    drop();
    clearTimeout(missing);
    missing = 0;
  };

  // A tab behind another keeps its stream for a moment, unless one is needed elsewhere.
  const part = () => {
    stay();
    parting = setTimeout(stop, HIDDEN_FOR);
    others = new BroadcastChannel(OPENING);
    others.addEventListener("message", stop);
  };

  const tellOthers = () => {
    const channel = new BroadcastChannel(OPENING);
    channel.postMessage("");
    channel.close();
  };

  const connect = () => {
    clearTimeout(retry);
    if (source || !isWanted()) return;
    tellOthers();
    source = new EventSource(address());
    source.addEventListener("open", () => {
      clearTimeout(missing);
      missing = 0;
      wait = SHORTEST;
      away(false);
    });
    source.addEventListener("error", () => {
      drop();
      missing ||= setTimeout(away, PATIENCE, true);
      retry = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST);
    });
    for (const [name, act] of Object.entries(on)) {
      source.addEventListener(name, ({ data }) => {
        const event = parse(data);
        if (event) act(event);
      });
    }
  };

  const again = () => {
    drop();
    wait = SHORTEST;
    connect();
  };

  document.addEventListener("visibilitychange", () => {
    stay();
    if (isWanted()) connect();
    else if (source) part();
    else stop();
  });
  addEventListener("pagehide", () => {
    shown = false;
    stop();
  });
  // A page that comes back from the browser's memory goes on where it was.
  addEventListener("pageshow", ({ persisted }) => {
    shown ||= persisted;
    connect();
  });
  addEventListener("online", again);

  // After sleep a connection may be dead without a word.
  let ticked = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - ticked > SLEPT) again();
    ticked = now;
  }, TICK);

  connect();
  return {
    close: () => {
      shown = false;
      stop();
    },
  };
}

function parse(data) {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
