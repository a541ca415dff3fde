// biome-ignore-all lint/correctness/noUnusedVariables: written into the preview page, which uses it.
/* What lies over a page of the preview: arrows to choose, ends and labels to drag. Made of numbers only, never of HTML. */

const SIDES = { N: 'Atas', E: 'Kanan', S: 'Bawah', W: 'Kiri' };

function shape(name, className, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  made.setAttribute('class', className);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Middle of a side of a box. */
function portOf({ x, y, width, height }, side) {
  if (side === 'N') return [x + width / 2, y];
  if (side === 'S') return [x + width / 2, y + height];
  return [side === 'W' ? x : x + width, y + height / 2];
}

function nearestSide(box, point) {
  const away = (side) => Math.hypot(portOf(box, side)[0] - point[0], portOf(box, side)[1] - point[1]);
  return Object.keys(SIDES).sort((a, b) => away(a) - away(b))[0];
}

/** The end of a line at its source or target: the box there, the point, and the side at which it meets. */
function endOf(line, part) {
  const box = part === 'leave' ? line.source : line.target;
  const point = part === 'leave' ? line.points[0] : line.points[line.points.length - 1];
  return box && point ? { part, box, point, side: nearestSide(box, point) } : null;
}

/**
 * The overlay of one page. `hand` says what is chosen and pinned, and is told what the user does:
 * `choose(flow)`, `wish(flow, wish)`.
 */
function overlayOf(page, hand) {
  const overlay = shape('svg', '', { viewBox: `0 0 ${page.width} ${page.height}`, 'aria-hidden': 'true' });
  const text = (points) => points.map((point) => point.join(',')).join(' ');
  for (const line of page.shapes) {
    const reach = shape('polyline', 'reach', { points: text(line.points), 'data-flow': line.flow });
    reach.addEventListener('click', () => hand.choose(line.flow));
    overlay.append(reach);
    for (const part of ['leave', 'enter']) {
      const end = hand.isPinned(line.flow, part) ? endOf(line, part) : null;
      if (end) overlay.append(shape('circle', 'held', { cx: end.point[0], cy: end.point[1], r: 2.6 }));
    }
  }
  for (const line of page.shapes.filter(({ flow }) => flow === hand.chosen)) {
    overlay.append(shape('polyline', 'chosen', { points: text(line.points) }));
    for (const part of ['leave', 'enter']) {
      const end = endOf(line, part);
      if (end) addHandles(overlay, line, end, hand);
    }
    // Last, because a label close to its vertex lies under the handle there.
    if (line.label) overlay.append(labelTag(overlay, line, hand));
  }
  return overlay;
}

/** Four handles at a symbol; the end of the line goes to the one that it is dropped at, or that is tapped. */
function addHandles(overlay, line, end, hand) {
  const radius = 4.2;
  const circles = Object.keys(SIDES).map((side) => {
    const [cx, cy] = portOf(end.box, side);
    const circle = shape('circle', side === end.side ? 'handle now' : 'handle', { cx, cy, r: radius });
    circle.dataset.end = end.part;
    circle.dataset.side = side;
    return circle;
  });
  const grips = circles.map((circle) => {
    const [cx, cy] = [circle.getAttribute('cx'), circle.getAttribute('cy')];
    const grip = shape('circle', 'grip', { cx, cy, r: 2 * radius });
    const rubber = shape('polyline', 'rubber', {});
    onDrag(overlay, grip, {
      move: (point) => {
        rubber.setAttribute('points', `${anchorOf(line, end).join(',')} ${point.join(',')}`);
        overlay.append(rubber);
        const near = nearestSide(end.box, point);
        for (const each of circles) each.classList.toggle('near', each.dataset.side === near);
      },
      drop: (point) => hand.wish(line.flow, { part: end.part, side: nearestSide(end.box, point) }),
      end: () => rubber.remove(),
    });
    return grip;
  });
  overlay.append(...circles, ...grips);
}

/** The corner before the end: from there the line is shown while its end is in the hand. */
function anchorOf({ points }, { part }) {
  return part === 'leave' ? points[1] : points[points.length - 2];
}

function labelTag(overlay, line, hand) {
  const { x, y, width, height } = line.label;
  const tag = shape('rect', 'tag', { x, y, width, height, rx: 2 });
  let from = null;
  onDrag(overlay, tag, {
    move: (point) => {
      from = from || point;
      tag.setAttribute('x', x + point[0] - from[0]);
      tag.setAttribute('y', y + point[1] - from[1]);
    },
    drop: () => {
      const middle = [Number(tag.getAttribute('x')) + width / 2, Number(tag.getAttribute('y')) + height / 2];
      if (line.source && Math.hypot(middle[0] - x - width / 2, middle[1] - y - height / 2) > 1)
        hand.wish(line.flow, { part: 'label', middle, source: line.source });
    },
    end: () => {
      from = null;
    },
  });
  return tag;
}

/** True while something is in the hand. */
let dragging = false;

/** Follows a finger or the mouse from a shape on; points are those of the page. */
function onDrag(overlay, grip, { move, drop, end }) {
  const pointOf = (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(overlay.getScreenCTM().inverse());
    return [at.x, at.y];
  };
  grip.addEventListener('pointerdown', (event) => {
    if (asking > 0 || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    dragging = true;
    move(pointOf(event));
  });
  grip.addEventListener('pointermove', (event) => {
    if (dragging && grip.hasPointerCapture(event.pointerId)) move(pointOf(event));
  });
  // Else the browser takes the finger for one that scrolls.
  grip.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
  const finish = (event) => {
    if (!dragging) return;
    dragging = false;
    if (event.type === 'pointerup') drop(pointOf(event));
    end();
  };
  grip.addEventListener('pointerup', finish);
  grip.addEventListener('pointercancel', finish);
}
