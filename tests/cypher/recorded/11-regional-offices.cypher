OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'ORGANIZATION'
CALL (n4, k1) {
MATCH (n4)<-[:OBJECT]-(f5:Relation) WHERE f5.type = 'PART_OF' AND f5.knownFrom <= k1 AND f5.knownTo > k1
MATCH (f5)-[:SUBJECT]->(n6) WHERE n6.kind IN ['ORGANIZATION'] AND n6.category IN $p1
WITH n6, f5, k1 ORDER BY f5.sort LIMIT $p2
CALL (n6, k1) {
MATCH (n6)<-[:ENTITY]-(n7:Existence) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1
WITH n7, k1 ORDER BY n7.sort LIMIT $p3
RETURN collect([[[n7.start, n7.end, n7.endKind, n7.labelStart, n7.labelEnd, n7.labelEndKind, n7.accounts, n7.support]]]) AS c8
}
CALL (n6, k1) {
MATCH (n6)<-[:SUBJECT|OBJECT]-(n9:Relation)
WITH DISTINCT n9, k1 WHERE n9.knownFrom <= k1 AND n9.knownTo > k1 AND coalesce(n9.type, '') IN $p4
WITH n9, k1 ORDER BY n9.sort LIMIT $p5
CALL (n9, k1) {
MATCH (n9)-[role10:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n11)
RETURN collect([type(role10), n11.id, n11.label, n11.labels]) AS c12
}
WITH n9, c12 ORDER BY n9.sort
RETURN collect([[[n9.kind, n9.acting, n9.vacant, n9.role, n9.groupText, n9.type, n9.text, n9.property, n9.unit, n9.support], c12], [[n9.start, n9.end, n9.endKind, n9.labelStart, n9.labelEnd, n9.labelEndKind, n9.accounts, n9.support]], n9.conflict, n9.voices]) AS c13
}
WITH n6, f5, c8, c13 ORDER BY f5.sort
RETURN collect([n6.label, [c8], [c13]]) AS c14
}
RETURN collect([[n4.label, [c14]], n4.id]) AS c15
}
OPTIONAL MATCH (clock16:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock16.writing IS NULL
RETURN [k1, c15, coalesce(clock16.number, 0)] AS row
