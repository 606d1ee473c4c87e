import type { Lexicon } from '../tag.ts';

/**
 * Words that only lean one way: read where a description speaks of a matter and no plainer word decides it. Patterns of
 * lower-case English.
 */
export const TONE_EN: Lexicon = {
  good: `
    w(?:in|ins|on|inning); best; benchmarks?; excellent; good; fine; first-rate; top; caught up;
    satisf(?:y|ies|ied|actory); reliable; proven; trusted; accepted; accepts?; certified; approved;
    qualified; passe[sd]; pass; meets?; met; exceeds?; beats?; ahead; leads?; leader; leading; strong;
    mature; stable; steadily; successful(?:ly)?; success; competitive; compete; preferred; prefers?;
    praised?; more (?:accurate|precise|reliable|durable|stable|efficient) than;
    (?:better|faster|longer|purer|cheaper|quieter|lighter|stronger) than; side by side; without distinction;
    nothing to choose; no distinction; distinguish; standard; works; enough; ample; plentiful; sufficient;
    export(?:s|ed)?; sells?; sold abroad; record; award(?:s|ed)?; equal; same; acceptable; suitable;
    suffices?; adequate; in series; in volume; at scale; delivers?; serves?; covers;
  `,
  poor: `
    fail(?:s|ed|ing|ure|ures)?; bankrupt(?:cy)?; gave up; given up; abandon(?:ed|s)?; closed; ended;
    stopped (?:making|producing|building|offering); ceased; without success; unsuccessful; crack(?:s|ed)?;
    break(?:s|ing)?; broke; tear(?:s|ing)?; leak(?:s|ed)?; drift(?:s|ed)?; wear(?:s)?; weak(?:er)?;
    poor(?:er)?; bad; worse; low(?:er)?; short(?:er)?(?! of); slow(?:er)?; few(?:er)?; little; small; only;
    merely; barely; hardly; scarcely; yet; still; early; infant; young; lab(?:oratory)?; bench; prototypes?;
    pilot; trial(?:s)?; samples?; experimental; research; immature; unstable; inferior; limited;
    lack(?:s|ing|ed)?; missing; miss(?:es)?; absent; nothing; nobody; none; no one; never;
    no(?! worse| less| longer| difference| gap| problem| trouble);
    not(?! worse| inferior| behind| only| less); cannot; can't; n't; without; unable; reject(?:s|ed)?;
    refuse[sd]?; distrust; returned; complain(?:s|ed|ts)?; copy; copies; copied; tried; attempts?; decades?;
    catch up; decade; behind; late; old(?:er)?; years;
    only the (?:japanese|germans|americans|dutch|swiss|french|british); from scratch; expensive; dream;
    out of reach; lost; twice the; double the; three times the; its own devices; toy; hobby; teaching;
  `,
  soft: `
    some(?:what|thing)?; a (?:bit|little|few|while|couple); slightly; partly; partially; delay(?:s|ed)?;
    late(?:r)?; longer; slow(?:s|er|ed|ly)?; slip(?:s|ped)?; postpone[sd]?; wait(?:s|ing)?;
    set (?:[a-z]+ ){0,3}back; pushed?; cost(?:s|ly)?; dearer; price[sd]?; more expensive; premium;
    inconvenien(?:t|ce); awkward; annoying; nuisance; suffer(?:s)?; sink(?:s)?; drop(?:s)?; fall(?:s)?;
    shrink(?:s)?; reduced?; fewer; less; lower; thinner; others?; rest; remaining; except; variant;
    top of the range; one (?:model|product|type|line); temporarily; for a time; for now; rearrange;
    reschedul(?:e|ing); redesign; adapt; drop(?:ped)? the; difficult(?:ies|y)?; grow(?:s)?; hold(?:s)? up;
    held up; bottlenecks?; affected; suffer(?:s|ed)?; would notice; some of; most of it; largest; two of;
    few; only; research projects?; overtime; strain(?:ed)?;
  `,
  severe: `
    all; every(?:thing|one)?; whole; entire(?:ly)?; complete(?:ly)?; total(?:ly)?;
    nothing(?! (?:more|else|worse)); none; nobody; no one; never; cannot; can't; could not; impossible;
    untreated; locked out; dark; silent; dead; die[sd]?; over; gone; lost; trip(?:s|ped)?; collapse[sd]?;
    end(?:s|ed)?; shut; close[sd]?; stop(?:s|ped)?; halt(?:s|ed)?; idle; ground(?:ed)?; cancel(?:led|s)?;
    bankrupt; ruin(?:ed)?; disaster; catastroph(?:e|ic); fatal; cripple[sd]?;
    no (?:launches|planes|cars|chips|treatment|production|output|harvest|wafers|power|heat|water|drugs|surgery|scans);
    without work; on the ground; out of (?:work|business|action); laid off; furlough; empty; starve[sd]?;
    ran out; run out; cold; froze; frozen; moved; waited outside; stranded; sent home; penniless; shutters;
    queue(?:s|d)?;
  `,
  calm: `
    shrug(?:s|ged)?; nothing (?:would|will|hangs|happens?|happened|changes?|changed|depends|much);
    no (?:shortage|problem|harm|effect|impact|trouble|worry|loss|consequence|matter|drama|panic|difference|interruption);
    unaffected; untouched; unmoved; calm(?:ly)?; as before; as usual; business as usual;
    never missed a beat; missed a beat; the (?:same|next) (?:day|week|morning|afternoon); day after;
    (?:replaced|replaceable|substitut(?:ed|able)|switch(?:ed)?|swap(?:ped)?|order(?:ed)?|buy|bought) (?:[a-z]+ ){0,4}(?:elsewhere|at once|easily|quickly|overnight|the same|within|from the next|from another|from [a-z]+);
    easily; without (?:noticing|trouble|delay|loss|pain); survive[sd]?; cope[sd]?; manage[sd]?;
    no one (?:had|would have|has) to; nobody (?:had|would have|has) to; plenty; elsewhere; other sources;
    alternatives?; enough; another; something else; somebody else.s problem; good for a laugh; laugh;
    from the shelf;
    by (?:the )?(?:evening|afternoon|noon|tomorrow|next morning|monday|tuesday|wednesday|thursday|friday);
    free to; made up by; third shift; go(?:es)? to another; would (?:be|have been) fine; fine; yawn;
    only a footnote; a footnote; never mind; no turbine; welcome to; phone call; notice; unnoticed;
    next morning; curiosity; replaceable; slack; shift; cheap; no lever; following (?:day|week|morning);
    nobody but; academic; accountants?; kept running; the same as; in the year before; two cents;
    cents more; from elsewhere; next on the list; never felt; show(?:s)? nothing; not for the line;
    trams? kept; paper exercise; theoretical; clerk; not lose a day; at all;
  `,
  link: `
    before; until; unless; only; first; depends?; dependent; hinges?; follows?; following; like a shadow;
    shadow; as (?:they|it) [a-z]+; so do we; not otherwise; ceiling; sets?; moves? with; rises? with;
    starts? with; begins? with; comes? (?:from|with); whoever; who(?:ever)? has; those with; had to wait;
    wait(?:s|ed)?; locked; behind the next; needs?; requires?; without; driven; drives?; tied; decides?;
    decisive; gone to those; each (?:time|upgrade|step); every (?:time|upgrade|step|improvement); same pace;
    lockstep; dictat(?:es|ed); turns? on; lives? or dies?; no (?:[a-z]+ ){1,3}no; cannot; can't;
  `,
};
