const ITEMS = ["Coffee beans", "A teapot", "Two mugs", "Oat biscuits"];
const status = document.getElementById("status");
const buttons = {
  place: document.getElementById("place"),
  dispatch: document.getElementById("dispatch"),
  deliver: document.getElementById("deliver"),
};
let order = null;
let placed = 0;

/** POSTs to the application; throws its sentence when it refuses. */
async function post(path, body = {}) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem);
  return answer;
}

/** One pane of the page: signs in, listens, shows what arrives. */
function openPane(role) {
  const pane = document.getElementById(role);
  pane.append(document.getElementById("user").content.cloneNode(true));
  connect(pane, role);
}

async function connect(pane, role) {
  try {
    const session = await post(`/sessions/${role}`);
    introduce(pane, session);
    listen(pane, session, () => retry(pane, role));
  } catch {
    retry(pane, role);
  }
}

/** Every attempt fetches a token of its own: they live for a minute. */
function retry(pane, role) {
  setState(pane, "reconnecting");
  setTimeout(() => connect(pane, role), 1000);
}

function introduce(pane, session) {
  pane.querySelector("h2").textContent = session.name;
  pane.querySelector(".channel code").textContent = session.channel;
  pane.querySelector("details pre").textContent = JSON.stringify(claimsOf(session.token), null, 2);
  pane.querySelector(".events").setAttribute("aria-label", `Events for ${session.name}`);
}

/** A token's claims can be read by anyone; only its signature needs the key. */
function claimsOf(token) {
  const payload = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0))));
}

function listen(pane, session, whenClosed) {
  const socket = new WebSocket(`${session.webSocketUrl}?token=${session.token}`);
  socket.onopen = () => socket.send(JSON.stringify({ event: "hotsock.subscribe", channel: session.channel }));
  socket.onmessage = (message) => receive(pane, JSON.parse(message.data));
  socket.onclose = whenClosed;
}

function receive(pane, frame) {
  if (frame.event === "hotsock.subscribed") setState(pane, "live");
  else if (frame.event === "hotsock.error") setState(pane, `refused: ${frame.error.code}`);
  else if (!frame.event.startsWith("hotsock.")) show(pane, frame);
}

function setState(pane, state) {
  const badge = pane.querySelector(".state");
  badge.textContent = state;
  badge.classList.toggle("live", state === "live");
}

function show(pane, frame) {
  const entry = document.getElementById("event").content.cloneNode(true);
  entry.querySelector("strong").textContent = frame.event;
  entry.querySelector("time").textContent = new Date().toLocaleTimeString();
  entry.querySelector("pre").textContent = JSON.stringify(frame.data, null, 2);
  pane.querySelector(".events").prepend(entry);
}

/** Calls a method of the domain and says what came of it. */
async function call(action, said) {
  try {
    status.textContent = said(await action());
    status.classList.remove("refused");
  } catch (problem) {
    status.textContent = `${problem.message} The method threw, so nothing was published.`;
    status.classList.add("refused");
  }
}

async function place() {
  order = await post("/orders", { item: ITEMS[placed++ % ITEMS.length] });
  buttons.dispatch.disabled = false;
  buttons.deliver.disabled = false;
  return order;
}

buttons.place.onclick = () => call(place, () => `Order ${order.id}: ${order.item}, placed.`);
buttons.dispatch.onclick = () =>
  call(() => post(`/orders/${order.id}/dispatch`), (parcel) => `Order ${order.id}: with courier ${parcel.courier}.`);
buttons.deliver.onclick = () => call(() => post(`/orders/${order.id}/delivery`), () => `Order ${order.id}: delivered.`);

openPane("customer");
openPane("courier");
