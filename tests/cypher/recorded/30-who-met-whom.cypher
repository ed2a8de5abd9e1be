OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH 1 AS one6 LIMIT 2
RETURN count(one6) AS c7
}
CALL (k1) {
CALL (k1) {
MATCH (named8:Entity {id: $p0}) WHERE named8.knownFrom <= k1 AND named8.knownTo > k1
WITH named8, named8.id AS asked9, k1
WITH DISTINCT coalesce(named8.mergedInto, named8.id) AS id10, k1, asked9
MATCH (f11:Entity {id: id10}) WHERE f11.knownFrom <= k1 AND f11.knownTo > k1
RETURN f11
}
MATCH (f11)<-[:PARTICIPANT|ON_BEHALF_OF]-(f12:Participation) WHERE f12.knownFrom <= k1 AND f12.knownTo > k1
MATCH (f12)-[:EVENT]->(event13)
WITH f11, event13, k1, collect(DISTINCT f12.id) AS mine14
MATCH (event13)<-[:EVENT]-(f15:Participation) WHERE f15.knownFrom <= k1 AND f15.knownTo > k1 AND any(x IN mine14 WHERE x <> f15.id)
MATCH (f15)-[:PARTICIPANT|ON_BEHALF_OF]->(n16) WHERE n16.id <> f11.id
WITH n16, f11, event13, k1 LIMIT 20001
WITH 1 AS one17 LIMIT 20001
RETURN count(one17) AS c18
}
CALL (k1) {
CALL (k1) {
MATCH (named19:Entity {id: $p0}) WHERE named19.knownFrom <= k1 AND named19.knownTo > k1
WITH named19, named19.id AS asked20, k1
WITH DISTINCT coalesce(named19.mergedInto, named19.id) AS id21, k1, asked20
MATCH (f22:Entity {id: id21}) WHERE f22.knownFrom <= k1 AND f22.knownTo > k1
RETURN f22
}
MATCH (f22)<-[:PARTICIPANT|ON_BEHALF_OF]-(f23:Participation) WHERE f23.knownFrom <= k1 AND f23.knownTo > k1
MATCH (f23)-[:EVENT]->(event24)
WITH f22, event24, k1, collect(DISTINCT f23.id) AS mine25
MATCH (event24)<-[:EVENT]-(f26:Participation) WHERE f26.knownFrom <= k1 AND f26.knownTo > k1 AND any(x IN mine25 WHERE x <> f26.id)
MATCH (f26)-[:PARTICIPANT|ON_BEHALF_OF]->(n27) WHERE n27.id <> f22.id
WITH n27, f22, event24, k1 LIMIT 20000
WITH n27, f22, k1, count(DISTINCT event24) AS c28
WITH n27, f22, k1, toString(2000000000 - c28) + ' ' + coalesce(n27.labelSort, n27.id) AS rank29
WITH n27, f22, rank29, k1 ORDER BY rank29 LIMIT $p1
CALL (n27, k1, f22) {
MATCH (f22)<-[:PARTICIPANT|ON_BEHALF_OF]-(f30:Participation) WHERE f30.knownFrom <= k1 AND f30.knownTo > k1
MATCH (n27)<-[:PARTICIPANT|ON_BEHALF_OF]-(f31:Participation) WHERE f31.knownFrom <= k1 AND f31.knownTo > k1 AND f31.eventId = f30.eventId AND f31.id <> f30.id
MATCH (f30)-[:EVENT]->(n32)
WITH n27, k1, f22, n32, min(f30.sort) AS sort33
RETURN count(n32) AS c34
}
CALL (n27, k1, f22) {
MATCH (f22)<-[:PARTICIPANT|ON_BEHALF_OF]-(f35:Participation) WHERE f35.knownFrom <= k1 AND f35.knownTo > k1
MATCH (n27)<-[:PARTICIPANT|ON_BEHALF_OF]-(f36:Participation) WHERE f36.knownFrom <= k1 AND f36.knownTo > k1 AND f36.eventId = f35.eventId AND f36.id <> f35.id
MATCH (f35)-[:EVENT]->(n37)
WITH n27, k1, f22, n37, min(f35.sort) AS sort38
WITH * ORDER BY sort38 LIMIT 200
CALL (n37, k1) {
MATCH (n37)<-[:ENTITY]-(x39:Existence) WHERE x39.knownFrom <= k1 AND x39.knownTo > k1
WITH x39, k1 ORDER BY x39.sort LIMIT 1
RETURN collect([[x39.start, x39.end, x39.endKind, x39.startMin, x39.startMax, x39.endMin, x39.endMax]]) AS c40
}
CALL (n37, k1, f22) {
MATCH (f22)<-[:PARTICIPANT|ON_BEHALF_OF]-(n41:Participation) WHERE n41.knownFrom <= k1 AND n41.knownTo > k1 AND n41.eventId = n37.id
WITH DISTINCT k1, n41 ORDER BY n41.sort LIMIT 200
CALL (n41, k1) {
MATCH (n41)-[:CAPACITY]->(n42)
RETURN collect([n42.label]) AS c43
}
WITH n41, c43 ORDER BY n41.sort
RETURN collect([n41.role, c43]) AS c44
}
CALL (n37, k1, n27) {
MATCH (n27)<-[:PARTICIPANT|ON_BEHALF_OF]-(n45:Participation) WHERE n45.knownFrom <= k1 AND n45.knownTo > k1 AND n45.eventId = n37.id
WITH DISTINCT k1, n45 ORDER BY n45.sort LIMIT 200
CALL (n45, k1) {
MATCH (n45)-[:ON_BEHALF_OF]->(n46)
WITH DISTINCT n46, k1 ORDER BY n46.id LIMIT 200
RETURN collect([n46.kind, n46.label]) AS c47
}
CALL (n45, k1) {
MATCH (n45)-[:PARTICIPANT]->(n48)
CALL (n48, k1, n45) {
MATCH (n48)<-[:HOLDER]-(n49:Tenure) WHERE n49.knownFrom <= k1 AND n49.knownTo > k1 AND n49.startMin <= n45.endMax AND n49.endMax >= n45.startMin
WITH n49, k1, n45 ORDER BY n49.sort LIMIT $p2
MATCH (n49)-[:OFFICE]->(n50)
CALL (n50, k1, n45) {
MATCH (n50)<-[:ENTITY]-(f51:Name) WHERE n50.labelVaries = true AND f51.knownFrom <= k1 AND f51.knownTo > k1
WITH f51 ORDER BY f51.sort
RETURN collect([f51.text, f51.language, f51.nameKind, [f51.startMin, f51.startMax, f51.endMin, f51.endMax, f51.support]]) AS c52
}
WITH n49, n50, c52 ORDER BY n49.sort
RETURN collect([[[n50.label, c52, n50.labelVaries]], [n49.startMin, n49.startMax, n49.endMin, n49.endMax, n49.support]]) AS c53
}
RETURN collect([n48.kind, [c53]]) AS c54
}
WITH n45, c47, c54 ORDER BY n45.sort
RETURN collect([n45.startMin, n45.endMax, n45.role, c47, c54]) AS c55
}
WITH n37, sort38, c40, c44, c55 ORDER BY sort38
RETURN collect([[n37.label, c40], c44, c55]) AS c56
}
WITH n27, f22, rank29, c34, c56 ORDER BY rank29
RETURN collect([[n27.kind, n27.label], c34, c56]) AS c57
}
CALL (k1) { OPTIONAL MATCH (clock58:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock58.writing IS NULL THEN coalesce(clock58.number, 0) ELSE null END AS after59 }
RETURN [k1, [c7, [c18, [c57]]], after59] AS row
