// The maps of every type; a new one is added here.
import './jurisdiction.map.ts';
import './document.map.ts';
import './section.map.ts';
import './plan.map.ts';
import './area.map.ts';
import './goal.map.ts';
import './measure.map.ts';
import './indicator.map.ts';
import './target.map.ts';
import './unit.map.ts';
import './responsibility.map.ts';
import './import-job.map.ts';
import './alignment.map.ts';
