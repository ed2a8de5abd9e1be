OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Person) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.labelSort > $p0
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p1
CALL (n2, k1) {
MATCH (n2)<-[:HOLDER]-(n3:Tenure) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p2
MATCH (n3)-[:OFFICE]->(n4)
CALL (n4, k1) {
MATCH (n5:Entity {id: n4.bodyId}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
RETURN collect([n5.kind, n5.label]) AS c6
}
WITH n3, n4, c6 ORDER BY n3.sort
RETURN collect([[n4.label, c6], [n3.acting, n3.actingDisputed], [[n3.start, n3.end, n3.endKind, n3.labelStart, n3.labelEnd, n3.labelEndKind, n3.accounts, n3.support], n3.endKind], n3.voices]) AS c7
}
WITH n2, c7 ORDER BY n2.labelSort
RETURN collect([n2.label, [c7]]) AS c8
}
CALL (k1) { CALL () { MATCH (n9:Person) RETURN count(n9) AS some10 } CALL (k1) { CALL (k1) { MATCH (clock11:Clock {id: 'clock'}) WHERE clock11.sweep IS NOT NULL CALL (k1) { MATCH (n9:Entity) WHERE n9.id > '' AND n9.knownTo <= k1 AND n9.kind = 'PERSON' RETURN count(n9) AS rest12 } RETURN rest12 UNION ALL MATCH (n9:Entity) WHERE n9.mergedInto IS NOT NULL AND n9.knownTo > k1 AND n9.kind = 'PERSON' RETURN count(n9) AS rest12 } RETURN coalesce(sum(rest12), 0) AS less13 } RETURN some10 - less13 AS c14 }
OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock15.writing IS NULL
RETURN [k1, [c8, c14], coalesce(clock15.number, 0)] AS row
