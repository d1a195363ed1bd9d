import cytoscape, { type Core, type LayoutOptions, type NodeSingular } from 'cytoscape';
import svg from 'cytoscape-svg';
import type { Graph, GraphNode } from '../model/graph.ts';
import { nextInDirection, type Point, ringPositions, treePositions } from '../model/layouts.ts';
import type { LayoutName } from '../model/picture-state.ts';
import { rankOf } from '../model/rank.ts';
import type { Drawn } from '../model/sheet.ts';
import { ClusterLayout, type ClusterWish } from './cluster-layout.ts';
import { elementsOf, seed } from './drawing-elements.ts';
import { drawingStyle, type PictureLook } from './drawing-style.ts';
import { setWord, wordsAt } from './drawing-words.ts';

cytoscape.use(svg);

/** What happens in a picture. */
export interface DrawingEvents {
  onSelect: (id: string | null) => void;
  onExpand: (id: string) => void;
  /** Whether rows are being placed. */
  onBusy: (busy: boolean) => void;
}

/** What is to be seen. */
export interface Shown {
  graph: Graph;
  starts: readonly string[];
  layout: LayoutName;
  name: (node: GraphNode) => string;
}

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
/** A factor in steps, so that not each turn of the wheel draws everything anew. */
const stepped = (factor: number): number => 1.25 ** Math.round(Math.log(factor) / Math.log(1.25));

/** A picture of a graph in an element of the page. */
export class Drawing {
  private readonly core: Core;
  private readonly events: DrawingEvents;
  private readonly clusters = new ClusterLayout();
  private shown: Shown | null = null;
  private ranks = new Map<string, number>();
  private selected: string | null = null;
  private pending = 0;
  private turn = 0;
  /** How much larger points and lines are than in a picture seen from near. */
  private growth = 1;
  private thickness = 1;

  constructor(container: HTMLElement, events: DrawingEvents) {
    this.events = events;
    this.core = cytoscape({ container, minZoom: 0.04, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true });
    this.core.on('tap', (event) => events.onSelect(event.target === this.core || event.target.isEdge() ? null : String(event.target.id())));
    this.core.on('dbltap', 'node', ({ target }) => events.onExpand(String(target.id())));
    this.core.on('viewport resize', () => this.refreshWords());
  }

  destroy(): void {
    cancelAnimationFrame(this.pending);
    this.clusters.stop();
    this.core.destroy();
  }

  setLook(look: PictureLook): void {
    this.core.style(drawingStyle(look));
    this.refreshWords();
  }

  /** Draws a graph; rows that were there already move as little as the layout lets them. */
  async show(next: Shown): Promise<void> {
    const before = this.shown;
    this.shown = next;
    this.ranks = rankOf(next.graph);
    const isNew = this.replaceElements(next);
    this.select(this.selected);
    const isSame = before?.layout === next.layout && !isNew && before.graph.nodes.length <= next.graph.nodes.length;
    if (!isSame) await this.place(next, before !== null && before.layout === next.layout && before.graph.nodes.length > 0);
    this.refreshWords();
  }

  private replaceElements({ graph, starts, name }: Shown): boolean {
    const { core } = this;
    const wanted = elementsOf(graph, name, { growth: this.growth, thickness: this.thickness });
    const fresh = [...wanted].flatMap(([id, element]) => (core.getElementById(id).empty() ? [element] : []));
    core.batch(() => {
      core
        .elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      seed(core, fresh, graph);
      core.add(fresh);
      for (const [id, { data }] of wanted) core.getElementById(id).data({ ...data });
      core.nodes().removeClass('start');
      for (const id of starts) core.getElementById(id).addClass('start');
    });
    return fresh.some(({ group }) => group === 'nodes');
  }

  private async place({ graph, starts, layout }: Shown, goesOn: boolean): Promise<void> {
    const mine = (this.turn += 1);
    this.events.onBusy(true);
    await painted();
    if (mine !== this.turn || this.core.destroyed()) return;
    const rings = layout === 'tree' ? treePositions(graph, starts) : ringPositions(graph, starts);
    const places = layout === 'clusters' ? await this.clustered(graph, goesOn ? new Map() : rings) : rings;
    if (mine !== this.turn || this.core.destroyed()) return;
    await this.moveTo(places, goesOn && graph.nodes.length <= 250 && !calm());
    if (mine !== this.turn || this.core.destroyed()) return;
    this.fit();
    this.events.onBusy(false);
  }

  /** Where points belong as clusters, from where they are now or are given to begin with; that is where they stay if it cannot be found out. */
  private clustered({ edges }: Graph, from: ReadonlyMap<string, Point>): Promise<ReadonlyMap<string, Point>> {
    const points: ClusterWish['points'] = this.core
      .nodes()
      .map((node) => ({ id: node.id(), size: Number(node.data('size')), ...(from.get(node.id()) ?? node.position()) }));
    const stay = new Map(points.map(({ id, x, y }): [string, Point] => [id, { x, y }]));
    return this.clusters.place({ points, lines: [...edges] }).catch(() => stay);
  }

  private async moveTo(places: ReadonlyMap<string, Point>, animate: boolean): Promise<void> {
    const positions = (node: NodeSingular | string) => places.get(typeof node === 'string' ? node : node.id()) ?? { x: 0, y: 0 };
    const options = { name: 'preset', positions, fit: true, padding: 36, animate, animationDuration: 350 };
    const running = this.core.layout(options as LayoutOptions);
    const ended = running.promiseOn('layoutstop');
    running.run();
    await ended;
  }

  /** Marks a row and what is next to it; the rest steps back. */
  select(id: string | null): void {
    this.selected = id;
    const { core } = this;
    core.batch(() => {
      core.elements().removeClass('selected near faded');
      const node = id === null ? core.collection() : core.getElementById(id);
      if (node.empty()) return;
      const near = node.closedNeighborhood();
      core.elements().not(near).addClass('faded');
      near.edges().addClass('near');
      node.addClass('selected');
    });
    this.refreshWords();
  }

  fit(): void {
    this.core.resize();
    this.core.fit(undefined, 36);
    if (this.core.zoom() > 1.25) {
      this.core.zoom(1.25);
      this.core.center();
    }
    this.refreshWords();
  }

  zoomBy(factor: number): void {
    const level = this.core.zoom() * factor;
    this.core.zoom({ level, renderedPosition: { x: this.core.width() / 2, y: this.core.height() / 2 } });
  }

  /** Moves the picture so that a row is in sight. */
  reveal(id: string): void {
    const node = this.core.getElementById(id);
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const inside = x > 40 && y > 40 && x < this.core.width() - 40 && y < this.core.height() - 40;
    if (inside) return;
    if (calm()) this.core.center(node);
    else this.core.animate({ center: { eles: node } }, { duration: 200 });
  }

  /** The row that lies in a direction from another: one that it is tied to, or else any. */
  next(id: string, direction: 'up' | 'down' | 'left' | 'right'): string | null {
    const node = this.core.getElementById(id) as NodeSingular;
    if (node.empty()) return null;
    const points = (nodes: ReturnType<Core['nodes']>): (Point & { id: string })[] => nodes.map((each) => ({ ...each.position(), id: each.id() }));
    const from = node.position();
    return nextInDirection(from, points(node.neighborhood().nodes()), direction) ?? nextInDirection(from, points(this.core.nodes().not(node)), direction);
  }

  /** The whole picture as SVG, with as many words as can be read at its size. */
  draw(): Drawn {
    const { core } = this;
    const box = core.elements().boundingBox({ includeLabels: false });
    const scale = Math.min(1.6, Math.max(0.35, 1500 / Math.max(box.w, box.h * 1.4, 1)));
    this.placeWords(scale, () => true);
    const text = (core as unknown as { svg: (options: object) => string }).svg({ full: true, scale });
    this.refreshWords();
    const [, width = '0', height = '0'] = /<svg[^>]*\swidth="([\d.]+)"[^>]*\sheight="([\d.]+)"/u.exec(text) ?? [];
    return { svg: text, width: Number(width), height: Number(height) };
  }

  private refreshWords(): void {
    cancelAnimationFrame(this.pending);
    this.pending = requestAnimationFrame(() => {
      if (this.core.destroyed()) return;
      const { x1, x2, y1, y2 } = this.core.extent();
      this.placeWords(this.core.zoom(), ({ x, y }) => x >= x1 && x <= x2 && y >= y1 && y <= y2);
    });
  }

  /** Gives words to those rows whose words can be read at a zoom. */
  private placeWords(zoom: number, isInside: (at: Point) => boolean): void {
    const isAside = this.shown?.layout === 'tree';
    const nodes = this.core
      .nodes()
      .toArray()
      .filter((node) => isInside(node.position()));
    const words = wordsAt(nodes, { zoom, isAside, ranks: this.ranks });
    this.core.batch(() => {
      this.keepVisible(zoom);
      for (const node of this.core.nodes()) setWord(node, words.get(node.id()), { zoom, isAside });
    });
  }

  /** Points do not shrink as fast as the picture does: far away they are still to be seen. */
  private keepVisible(zoom: number): void {
    const thickness = stepped(Math.min(6, Math.max(1, 0.85 / zoom)));
    if (thickness !== this.thickness) this.setLines(thickness);
    const growth = stepped(Math.min(2.2, Math.max(1, 0.42 / zoom)));
    if (growth === this.growth) return;
    this.growth = growth;
    for (const node of this.core.nodes()) this.setSize(node);
  }

  private setLines(thickness: number): void {
    this.thickness = thickness;
    this.core.edges().data({ thickness });
  }

  private setSize(node: NodeSingular): void {
    const size = Number(node.data('base')) * this.growth;
    node.data({ size, wide: size * 1.5 });
  }
}
