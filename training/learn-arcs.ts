import { BeamSearch, firstStep, nextStep, type Step } from "../src/text/syntax/parse.ts"
import { allFeatures, PARSE_FEATURES } from "../src/text/syntax/parse-features.ts"
import type { ParseView } from "../src/text/syntax/parse-view.ts"
import { allowed, type Configuration, ItemPool, RIGHT, SHIFT } from "../src/text/syntax/stack.ts"
import type { Settings } from "./learn-tags.ts"
import { cost, drawsGold, type GoldTree, goldSteps, goldTree } from "./oracle.ts"
import { Perceptron } from "./perceptron.ts"
import { generator, shuffled } from "./random.ts"

/** Updates before a feature gets weights: of those with fewer, most are never seen again. */
const PATIENCE = 3

/** A sentence to learn arcs from. */
export interface ArcExample {
  readonly view: ParseView
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** Called after each epoch, to watch the training. */
export type Watch = (epoch: number, model: Perceptron) => void

/** Trains actions one by one with a dynamic oracle: after the first epoch mostly the model's own choices are followed. */
export function learnArcs(data: readonly ArcExample[], relations: number, s: Settings, watch?: Watch): Perceptron {
  const classes = 1 + 2 * relations
  const model = new Perceptron(classes, PATIENCE)
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Float64Array(classes)
  const random = generator(s.seed)
  const golds = new Map(data.map((d) => [d, goldTree(d.heads, d.labels)]))
  const pool = new ItemPool(1024)
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (const example of shuffled(data, random)) {
      const gold = golds.get(example) as GoldTree
      const n = example.view.length
      pool.clear()
      let at = firstStep(pool)
      for (let k = 0; k < 2 * n; k++) {
        const count = allFeatures(example.view, pool, at, features)
        scores.fill(0)
        model.add(features, count, scores)
        const [guess, right] = choose(scores, relations, pool, at, n, gold)
        if (guess !== right) {
          model.learn(features, count, right, 1)
          model.learn(features, count, guess, -1)
        }
        model.tick()
        at = nextStep(pool, at, epoch > 0 && random() < 0.9 ? guess : right, 0)
      }
    }
    watch?.(epoch, model)
  }
  return model
}

/** The highest scored action, and the highest scored of those that lose least; the first twice where it loses as little. */
function choose(
  scores: Float64Array,
  relations: number,
  pool: ItemPool,
  c: Configuration,
  n: number,
  gold: GoldTree,
): [number, number] {
  let guess = -1
  let guessLoss = 0
  let right = -1
  let rightLoss = Number.POSITIVE_INFINITY
  const offer = (action: number, lost: number) => {
    const score = scores[action] as number
    if (guess < 0 || score > (scores[guess] as number)) {
      guess = action
      guessLoss = lost
    }
    if (lost < rightLoss || (lost === rightLoss && score > (scores[right] as number))) {
      right = action
      rightLoss = lost
    }
  }
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (!allowed(pool, c, n, move)) continue
    const lost = cost(pool, c, gold, move)
    if (move === SHIFT) {
      offer(SHIFT, lost)
      continue
    }
    const label = drawsGold(pool, c, gold, move) ? (gold.labels[pool.get(c.top, 0)] as number) : -1
    for (let l = 0; l < relations; l++) offer(move + 2 * l, label < 0 || label === l ? lost : lost + 1)
  }
  return guessLoss === rightLoss ? [guess, guess] : [guess, right]
}

/**
 * Goes on to train a model on whole searches (structured perceptron with beam, Zhang and Clark 2008), updated where the gold way falls furthest
 * behind the best one (max-violation, Huang and others 2012).
 */
export function learnSearch(
  data: readonly ArcExample[],
  model: Perceptron,
  width: number,
  s: Settings,
  watch?: Watch,
): void {
  model.restart()
  const search = new BeamSearch(model, width)
  const random = generator(s.seed)
  const golds = new Map(data.map((d) => [d, goldTree(d.heads, d.labels)]))
  const goldPool = new ItemPool(1024)
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (const example of shuffled(data, random)) {
      goldPool.clear()
      const gold = goldSteps(goldPool, golds.get(example) as GoldTree)
      const goldScores = scoresOf(model, example.view, goldPool, gold)
      let worst = 0
      let violation = Number.NEGATIVE_INFINITY
      let rival = gold[0] as Step
      let step = 0
      const last = search.run(example.view, (beam) => {
        step++
        const top = beam[0] as Step
        const gap = top.score - (goldScores[step] as number)
        if (gap < violation) return
        violation = gap
        worst = step
        rival = top
      })
      if (!sameWay(last, gold))
        update(model, example.view, goldPool, gold.slice(0, worst + 1), search.pool, wayTo(rival))
      model.tick()
    }
    watch?.(epoch, model)
  }
}

function wayTo(last: Step): Step[] {
  const way: Step[] = []
  for (let s: Step | null = last; s; s = s.before) way.push(s)
  return way.reverse()
}

function sameWay(last: Step, gold: readonly Step[]): boolean {
  let k = gold.length - 1
  for (let s: Step | null = last; s; s = s.before) if (s.action !== gold[k--]?.action) return false
  return true
}

function scoresOf(model: Perceptron, view: ParseView, pool: ItemPool, steps: readonly Step[]): Float64Array {
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Float64Array(model.classes)
  const sums = new Float64Array(steps.length)
  for (let k = 1; k < steps.length; k++) {
    scores.fill(0)
    model.add(features, allFeatures(view, pool, steps[k - 1] as Step, features), scores)
    sums[k] = (sums[k - 1] as number) + (scores[(steps[k] as Step).action] as number)
  }
  return sums
}

function update(
  model: Perceptron,
  view: ParseView,
  goldPool: ItemPool,
  gold: readonly Step[],
  pool: ItemPool,
  rival: readonly Step[],
): void {
  const features = new Int32Array(PARSE_FEATURES)
  let k = 1
  while (k < gold.length && gold[k]?.action === rival[k]?.action) k++
  for (; k < gold.length; k++) {
    model.learn(features, allFeatures(view, goldPool, gold[k - 1] as Step, features), (gold[k] as Step).action, 1)
    model.learn(features, allFeatures(view, pool, rival[k - 1] as Step, features), (rival[k] as Step).action, -1)
  }
}
