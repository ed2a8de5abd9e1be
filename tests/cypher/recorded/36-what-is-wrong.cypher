OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (f2:Fact) WHERE f2.flawed = true AND f2.id > '' AND f2.knownFrom <= k1 AND f2.knownTo > k1 WITH f2 ORDER BY f2.flawed, f2.id LIMIT 5001 RETURN f2
}
CALL (f2, k1) { UNWIND f2.flaws AS flaw3 MATCH (o4:Fact {id: split(flaw3, $p0)[1]}) WHERE o4.knownFrom <= k1 AND o4.knownTo > k1 RETURN collect([o4.id, [o4.startMin, o4.startMax, o4.endMin, o4.endMax, o4.support]]) AS others5 }
RETURN collect([f2.id, f2.flaws, [f2.startMin, f2.startMax, f2.endMin, f2.endMax, f2.support], others5]) AS c6
}
OPTIONAL MATCH (clock7:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock7.writing IS NULL
RETURN [k1, [null, c6], coalesce(clock7.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (f2:Fact) WHERE f2.disputed = true AND f2.id > '' AND f2.knownFrom <= k1 AND f2.knownTo > k1 WITH f2 ORDER BY f2.disputed, f2.id LIMIT 5001 RETURN f2
}
RETURN collect([f2.id, f2.disputedParts, f2.saidStart, f2.saidEnd]) AS c3
}
OPTIONAL MATCH (clock4:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock4.writing IS NULL
RETURN [k1, [null, c3], coalesce(clock4.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (f2:Fact) WHERE f2.unsourced = true AND f2.id > '' AND f2.knownFrom <= k1 AND f2.knownTo > k1 WITH f2 ORDER BY f2.unsourced, f2.id LIMIT 5001 RETURN f2
}
RETURN collect([f2.id]) AS c3
}
OPTIONAL MATCH (clock4:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock4.writing IS NULL
RETURN [k1, [null, c3], coalesce(clock4.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND range(0, size($p0) - 1) AS i2
WITH i2, k1, $p0[i2] AS id3
CALL (id3, k1) {
MATCH (e4:Entity {id: id3}) WHERE e4.knownFrom <= k1 AND e4.knownTo > k1
WITH coalesce(e4.mergedInto, e4.id) AS id5, k1
MATCH (n6:Entity {id: id5}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
RETURN n6
UNION ALL
MATCH (n6:Source {id: id3}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1 RETURN n6
UNION ALL
MATCH (n6:Fact {id: id3}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1 RETURN n6
UNION ALL
MATCH (n6:Claim {id: id3}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1 RETURN n6
UNION ALL
MATCH (n6:Batch {id: id3}) WHERE n6.number <= k1 RETURN n6
UNION ALL
MATCH (c7:Claim {factId: id3}) WHERE c7.knownFrom <= k1 AND c7.knownTo > k1 WITH c7, k1, id3 LIMIT 1
MATCH (n6)-[:CLAIM]->(c7) WHERE n6.id <> id3 AND n6.knownFrom <= k1 AND n6.knownTo > k1 RETURN n6
}
CALL (n6, k1) {
MATCH (n6)-[role8:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n9)
RETURN collect([type(role8), n9.id, n9.label, n9.labels]) AS c10
}
RETURN collect([i2, [n6.kind, n6.id, n6.label, [[n6.kind, n6.acting, n6.vacant, n6.role, n6.groupText, n6.type, n6.text, n6.property, n6.unit, n6.support], c10], n6.id]]) AS c11
}
OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock12.writing IS NULL
RETURN [k1, c11, coalesce(clock12.number, 0)] AS row
