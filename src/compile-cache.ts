import { enableCompileCache, flushCompileCache } from 'node:module';

// For `node --import`: has to run before anything else is loaded. Sources are stripped of their types and compiled once
// per version of them instead of at every start, which halves the time that a start takes.
enableCompileCache();
// Node writes the cache when a process ends by itself; one that is killed should not have to do it all again.
setTimeout(flushCompileCache, 1000).unref();
